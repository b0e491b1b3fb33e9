import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { ApiCall } from './api-call.ts';
import { own, textOf } from './json-view.ts';
import { maskShapes } from './secrets.ts';
import { findTexts } from './services/member-path.ts';

/** When AWS ended a service for everyone. */
export interface ServiceEnd {
  product: string;
  /** The last day, as AWS names it: `2024-05-26`. */
  date: string;
  /** The first moment after that day, in UTC. */
  ms: number;
}

export const OPSWORKS_CM = 'opsworks-cm.amazonaws.com';

export type Engine = 'Puppet Enterprise' | 'Chef Automate';

/** Roles that the service makes for itself and its instances. Source: https://docs.aws.amazon.com/opsworks/latest/userguide/opspup-iam.html */
export const SERVICE_ROLES = ['aws-opsworks-cm-service-role', 'aws-opsworks-cm-ec2-role'];

/**
 * When the service ended, for everyone.
 * Sources: https://docs.aws.amazon.com/opsworks/latest/userguide/opspup-eol-faqs.html,
 * https://docs.aws.amazon.com/opsworks/latest/userguide/opscm-eol-faqs.html
 */
const ENDED: Record<Engine, ServiceEnd> = {
  'Puppet Enterprise': { product: 'OpsWorks for Puppet Enterprise', date: '2024-03-31', ms: Date.UTC(2024, 3, 1) },
  'Chef Automate': { product: 'OpsWorks for Chef Automate', date: '2024-05-05', ms: Date.UTC(2024, 4, 6) },
};

/** Where the engine may be named, best first: the engine itself, engine attributes, then names. */
const ENGINE_PATHS = [
  'engine',
  'response:server.engine',
  'response:backup.engine',
  'response:servers.*.engine',
  'response:backups.*.engine',
];
const ATTRIBUTE_PATHS = [
  'engineAttributes.*.name',
  'attributeName',
  'response:server.engineAttributes.*.name',
  'inputAttributes.*.name',
  'exportAttributeName',
];
const NAME_PATHS = ['serverName', 'backupId', 'resourceArn', 'response:server.serverName'];

/** Puppet or Chef, and by which member of the record. `undefined` when the record does not tell. */
export function findEngine(record: CloudTrailRecord): { engine: Engine; by: string } | undefined {
  for (const [paths, puppet, chef, certain] of [
    [ENGINE_PATHS, /^puppet/i, /^chef/i, 'engine'],
    [ATTRIBUTE_PATHS, /^PUPPET_/, /^CHEF_/, 'engine attributes'],
    [NAME_PATHS, /puppet/i, /chef/i, 'the name only'],
  ] as const) {
    for (const path of paths)
      for (const text of findTexts(record, path)) {
        const isPuppet = puppet.test(text);
        if (isPuppet !== chef.test(text))
          return { engine: isPuppet ? 'Puppet Enterprise' : 'Chef Automate', by: certain };
      }
  }
  return undefined;
}

/** The engine in words; it says so when it cannot tell. */
export function describeEngine(found: ReturnType<typeof findEngine>): string {
  if (!found) return 'Puppet Enterprise or Chef Automate: the record does not say which';
  return found.by === 'engine' ? found.engine : `${found.engine} (told by ${found.by})`;
}

/** When the service ended for a record; for the later of both engines when the record does not tell which. */
export function opsworksCmEnd(record: CloudTrailRecord): ServiceEnd {
  return ENDED[findEngine(record)?.engine ?? 'Chef Automate'];
}

/** A call that OpsWorks CM made on a customer's behalf, in another service, and what shows it. */
export function findMadeByOpsworksCm(record: CloudTrailRecord): ApiCall['madeByOpsworksCm'] {
  if (record.eventSource === OPSWORKS_CM) return undefined;
  if (record.userIdentity?.invokedBy === OPSWORKS_CM)
    return { why: `invoked by ${OPSWORKS_CM}`, path: 'userIdentity.invokedBy' };
  if (record.sourceIPAddress === OPSWORKS_CM) return { why: `source address ${OPSWORKS_CM}`, path: 'sourceIPAddress' };
  if (record.userAgent === OPSWORKS_CM) return { why: `user agent ${OPSWORKS_CM}`, path: 'userAgent' };
  const role = textOf(record.userIdentity?.sessionContext?.sessionIssuer?.userName);
  if (role && SERVICE_ROLES.includes(role))
    return { why: `session of the role ${role}`, path: 'userIdentity.sessionContext.sessionIssuer.userName' };
  const inScope = own(own(record.userIdentity, 'inScopeOf'), 'sourceArn');
  if (typeof inScope === 'string' && inScope.includes(':opsworks-cm:'))
    return { why: `in scope of ${maskShapes(inScope)}`, path: 'userIdentity.inScopeOf.sourceArn' };
  return undefined;
}
