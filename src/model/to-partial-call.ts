import type { ReadLabels } from '../records/read-event.ts';
import { findInstant } from '../values/instant.ts';
import { toAccessKey } from './access-key.ts';
import { toAddressKind } from './address.ts';
import type { ApiCall, Origin, Outcome, Target } from './api-call.ts';
import { shortName } from './arn.ts';
import { toOutcomeFlag } from './flags.ts';
import { findUserWords } from './identity.ts';
import { NO_TYPE } from './identity-kinds.ts';
import { maskMembers, maskName } from './mask-members.ts';
import { OPSWORKS_CM } from './opsworks-cm.ts';
import { toOrigin } from './origin.ts';
import { toFailure } from './outcome.ts';
import { toPredicate } from './predicate.ts';
import { presentMembers } from './present-members.ts';
import { maskShapes, toSecretPaths } from './secrets.ts';
import { toAccessLevel } from './services/access-level.ts';
import { findOperation, findService, serviceName } from './services/find-knowledge.ts';
import { standInId } from './stand-in-id.ts';

/** What is known of an event without its record. */
export type CallLabels = ReadLabels['labels'];

/** What a row of somebody's page or table says as it is. */
const TEXTS = [
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
  'accountId',
] as const;

const NOT_SHOWN = 'not shown on the page';
const NOT_IN_TABLE = 'not in the table';

type FromLabels = 'time' | 'timeText' | 'action' | 'region' | 'accountId' | 'requestId' | 'readOnly' | 'accessLevel';

/** A call of which only labels are known. What the page does not show is said to be so, never guessed. */
export function toPartialCall({ labels: read, place, index }: ReadLabels): ApiCall {
  const labels = maskMembers(read, TEXTS);
  const { eventName, eventSource, errorCode, region, requestId, userName, accessKeyId, sourceIpAddress } = labels;
  // An id with a secret in it is none of AWS's: masked, it might be another call's as well.
  const eventId = labels.eventId === read.eventId ? read.eventId : undefined;
  const service = findService(eventSource);
  const knowledge = findOperation(service, eventName);
  const secrets = toSecretPaths(eventSource, service, knowledge);
  const targets: Target[] = (labels.resources ?? []).flatMap(({ name, type }, index) =>
    name === undefined
      ? []
      : [
          {
            name: shortName(maskShapes(name)),
            path: `resources.${index}`,
            ...(type === undefined ? {} : { type: maskName(type) }),
          },
        ],
  );
  const time = findInstant(labels.eventTime);
  // A page that shows no error code may only have hidden that column.
  const outcome: Outcome =
    errorCode === undefined
      ? { kind: 'not-said', routine: false }
      : toFailure(errorCode, undefined, { eventName, readOnly: labels.readOnly });
  const filling = {
    record: { raw: {} },
    operation: eventName,
    targets: targets.filter(({ type }) => !isOnlyUsed(type, eventSource)),
    secrets,
    result: outcome.kind,
  };
  const flag = toOutcomeFlag(outcome);
  const { channel, name, readAt } = place;
  const notShown = channel.startsWith('page-') ? NOT_SHOWN : NOT_IN_TABLE;
  return {
    id: eventId ?? standInId(JSON.stringify(read)),
    hasOwnId: eventId !== undefined,
    partial: true,
    category: 'management',
    service: {
      ...(eventSource === undefined ? {} : { source: eventSource }),
      name: serviceName(eventSource),
      opsworksCm: eventSource === OPSWORKS_CM,
    },
    identity: {
      ...NO_TYPE,
      credentials: notShown,
      short: notShown === NOT_SHOWN ? 'from labels' : 'from a table',
      actor: findUserWords(userName) ?? `someone whom the ${notShown === NOT_SHOWN ? 'page' : 'table'} does not name`,
      facts: [],
      ...(userName === undefined ? {} : { userName }),
      ...(accessKeyId === undefined ? {} : { accessKey: toAccessKey(accessKeyId) }),
    },
    origin:
      labels.userAgent === undefined
        ? toPlainOrigin(sourceIpAddress, notShown)
        : toOrigin({ raw: {}, sourceIPAddress: sourceIpAddress, userAgent: labels.userAgent }),
    predicate: toPredicate(knowledge, filling),
    targets,
    request: { rows: [], remark: `${notShown}: only the whole record has them` },
    response: { rows: [] },
    additional: { rows: [] },
    outcome,
    effects: [],
    flags: flag ? [flag] : [],
    evidence: { channel, readAt, ...(name === undefined ? {} : { name }), ...(index === undefined ? {} : { index }) },
    ...presentMembers<Pick<ApiCall, FromLabels>>({
      time,
      timeText: labels.eventTimeText,
      action: eventName,
      accessLevel:
        eventName === undefined
          ? undefined
          : toAccessLevel(
              eventSource,
              eventName,
              labels.readOnly === undefined ? undefined : labels.readOnly === 'true',
            ),
      region,
      accountId: labels.accountId,
      requestId,
      readOnly: labels.readOnly === undefined ? undefined : labels.readOnly === 'true',
    }),
    recordText: () => ({ text: '', masked: 0 }),
  };
}

/**
 * Resources that other services' calls name because they use them: a role that is passed, a key to encrypt with.
 * What labels list are resources that an event refers to, acted on or not.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html (`Resources`)
 */
const USED_BY_OTHERS: Readonly<Record<string, readonly string[]>> = {
  'AWS::IAM::Role': ['iam.amazonaws.com', 'sts.amazonaws.com'],
  'AWS::IAM::InstanceProfile': ['iam.amazonaws.com'],
  'AWS::KMS::Key': ['kms.amazonaws.com'],
};

function isOnlyUsed(type: string | undefined, eventSource: string | undefined): boolean {
  const owners = type !== undefined && Object.hasOwn(USED_BY_OTHERS, type) ? USED_BY_OTHERS[type] : undefined;
  return owners !== undefined && eventSource !== undefined && !owners.includes(eventSource);
}

/** Where a call came from when nothing tells the tool. */
function toPlainOrigin(address: string | undefined, made: string): Origin {
  const from = address === undefined ? {} : { address, addressKind: toAddressKind(address) };
  return { made, tool: 'not known', ...from };
}
