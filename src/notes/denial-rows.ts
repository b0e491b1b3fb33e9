import type { ApiCall } from '../model/api-call.ts';
import { type Denial, findDenial } from '../model/denial.ts';
import type { Row } from './brief.ts';
import { addDetail, addField } from './identity-rows.ts';

/**
 * Why a call was denied: by which kind of policy and how, what was refused, and how to learn more. None of a call that was not.
 * Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html,
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html
 */
export function addDenialRows(rows: Row[], { outcome, region }: Pick<ApiCall, 'outcome' | 'region'>): void {
  const denial = findDenial(outcome);
  if (!denial) return;
  const { action, resource, policyArn, authorizationId: id, encoded } = denial;
  addField(rows, 'denied-by', 'Denied by', toReason(denial));
  addField(rows, 'denied-action', 'Denied action', action, 'code');
  addField(rows, 'denied-resource', 'Denied resource', resource, 'code');
  addField(rows, 'denied-policy', 'Denied by policy', policyArn, 'code');
  addField(rows, 'authorization-id', 'Authorization id (details are kept 24 hours)', id, 'code');
  // An id and an encoded message have no character that a shell reads.
  if (id !== undefined) {
    const inRegion = region !== undefined && /^[a-z0-9-]+$/.test(region) ? ` --region ${region}` : '';
    const command = `aws iam-toolbox get-request-authorization-details${inRegion} --authorization-id ${id}`;
    addDetail(rows, 'To see the details', command, '', 'code');
  }
  if (encoded !== undefined)
    addDetail(rows, 'To decode', `aws sts decode-authorization-message --encoded-message ${encoded}`, '', 'code');
}

/** In words for the brief. */
function toReason({ reason, policy }: Denial): string {
  switch (reason) {
    case 'explicit':
      return policy === undefined
        ? 'an explicit deny; the record does not say where'
        : `an explicit deny in ${toOne(policy)}`;
    case 'implicit':
      return policy === undefined ? 'implicitly: nothing allows it' : `implicitly: no ${policy} allows it`;
    case 'encoded':
      return 'the reason is encoded in the message';
    case 'cut':
      return 'the reason was encoded, and CloudTrail has cut it off: it can no longer be decoded';
    case 'credentials':
      return 'the credentials, not a policy';
    case 'not-said':
      return policy === undefined ? 'the record does not say' : `${toOne(policy)}; the record does not say how`;
  }
}

/** The same for the row, short, beside the error code; empty where nothing is said. `own`: the call's own action. */
export function toShortReason({ reason, policy, action }: Denial, own: string | undefined): string {
  const other = action !== undefined && action.split(':')[1] !== own ? action : undefined;
  switch (reason) {
    case 'explicit':
      return `, explicit deny${other === undefined ? '' : ` of ${other}`}${policy === undefined ? '' : ` in ${toOne(policy)}`}`;
    case 'implicit':
      return `, no ${policy ?? 'policy'} allows ${other ?? 'it'}`;
    case 'encoded':
    case 'cut':
      return ', reason encoded';
    case 'credentials':
      return '';
    case 'not-said':
      return other === undefined ? '' : `, ${other} refused`;
  }
}

function toOne(policy: string): string {
  return `${/^[iae]/.test(policy) ? 'an' : 'a'} ${policy}`;
}
