import type { EventLabels } from '../../../src/sources/raw-event.ts';
import { BASE, type Planted, SHAPES, toNextNumber, toRecord } from './planted-record.ts';

const ENVELOPE = `eventVersion eventTime eventSource eventName awsRegion sourceIPAddress errorCode requestID eventID
  recipientAccountId sharedEventID vpcEndpointId eventType eventCategory apiVersion`.split(/\s+/);
const IDENTITY = 'type principalId arn accountId accessKeyId invokedBy identityProvider credentialId'.split(' ');

/** Each shape in each member of the envelope and of the identity. */
export function inEnvelope(): Planted[] {
  return SHAPES.flatMap(([shape, text]) => [
    ...ENVELOPE.map((member) => toRecord(`${shape} as ${member}`, { [member]: text })),
    ...IDENTITY.map((member) => inIdentity(`${shape} as ${member} of the identity`, { [member]: text })),
    ...['type', 'principalId', 'arn', 'accountId', 'userName'].map((member) =>
      inIdentity(`${shape} as ${member} of the issuer`, toRoleSession({ sessionIssuer: { [member]: text } })),
    ),
    inIdentity(`${shape} as source identity`, toRoleSession({ sourceIdentity: text })),
    inIdentity(`${shape} as subject`, toRoleSession({ webIdFederationData: { attributes: { sub: text } } })),
    inIdentity(`${shape} as a scope`, {
      inScopeOf: { sourceArn: `arn:aws:opsworks-cm:eu-west-1:111122223333:server/a ${text}` },
    }),
    toRecord(`${shape} in an insight`, {
      eventCategory: 'Insight',
      insightDetails: { eventName: text, eventSource: text, errorCode: text, state: 'Start' },
    }),
    toRecord(`${shape} as a status`, { responseElements: { status: text } }),
  ]);
}

function inIdentity(name: string, change: Record<string, unknown>): Planted {
  return toRecord(name, { userIdentity: { ...BASE.userIdentity, ...change } });
}

function toRoleSession(sessionContext: Record<string, unknown>): Record<string, unknown> {
  return { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/Admin/sam', sessionContext };
}

const LABELS = [
  'eventId',
  'eventName',
  'eventTime',
  'eventTimeText',
  'userName',
  'eventSource',
  'accessKeyId',
  'sourceIpAddress',
  'requestId',
  'region',
  'errorCode',
  'readOnly',
  'userAgent',
  'accountId',
] as const satisfies readonly (keyof EventLabels)[];

/** Each shape in each label of an event of which no record is known. */
export function inLabels(): Planted[] {
  const base: EventLabels = { eventName: 'PutThing', eventTime: BASE.eventTime, userName: 'sam' };
  const plant = (name: string, change: EventLabels): Planted => {
    const labels = { requestId: `r-${toNextNumber()}`, ...base, ...change };
    return { name, labels, text: JSON.stringify(labels) };
  };
  return SHAPES.flatMap(([shape, text]) => [
    ...LABELS.map((label) => plant(`${shape} as label ${label}`, { [label]: text })),
    plant(`${shape} as time that cannot be read`, { eventTime: '', eventTimeText: text }),
    plant(`${shape} as a resource of labels`, { resources: [{ name: text, type: text }] }),
  ]);
}
