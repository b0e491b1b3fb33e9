import type { ApiCall } from '../../model/api-call.ts';
import type { Facet } from '../filter.ts';

/** The values of a call for each facet, by way of the model: what the columns of the table agree with. */
export function toFacetValues(call: ApiCall): Record<Facet, readonly string[]> {
  const { identity, origin } = call;
  return {
    service: one(call.service.source),
    action: one(call.action),
    'identity-type': one(identity.type),
    actor: one(identity.arn ?? identity.principalId ?? identity.userName ?? identity.invokedBy),
    role: one(identity.session?.issuer?.name),
    'access-key': one(identity.accessKey?.id),
    'source-ip': one(origin.address),
    tool: one(origin.tool),
    target: call.targets.length === 0 ? one(undefined) : [...new Set(call.targets.map(({ arn, name }) => arn ?? name))],
    region: one(call.region),
    account: one(call.accountId),
    result: one(call.outcome.kind),
    'error-code': one(call.outcome.code),
    'read-write': one(call.readOnly === undefined ? undefined : call.readOnly ? 'read' : 'write'),
    flag: call.flags.length === 0 ? one(undefined) : [...new Set(call.flags.map(({ kind }) => kind))],
  };
}

function one(value: string | undefined): readonly string[] {
  return [value ?? ''];
}
