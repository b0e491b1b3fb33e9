import { readFileSync } from 'node:fs';
import type { ApiCall } from '../../../../src/model/api-call.ts';
import { toApiCall } from '../../../../src/model/to-api-call.ts';
import type { NoteEntry } from '../../../../src/notes/note.ts';
import { toBrief } from '../../../../src/notes/to-brief.ts';
import { parseEvents } from '../../../../src/records/parse-events.ts';

const BASE: Record<string, unknown> = JSON.parse(readFileSync('test/fixtures/create-server.json', 'utf8'));
const NOW = Date.UTC(2026, 10, 22);

type Member = Record<string, unknown>;

/** Every place of a record whose text whoever made the call, or forged the record, may choose. */
export const PLACES: { [place: string]: (text: string) => Member } = {
  eventName: (text) => ({ eventName: text }),
  eventSource: (text) => ({ eventSource: text }),
  awsRegion: (text) => ({ awsRegion: text }),
  sourceIPAddress: (text) => ({ sourceIPAddress: text }),
  userAgent: (text) => ({ userAgent: text }),
  errorCode: (text) => ({ errorCode: text }),
  errorMessage: (text) => ({ errorCode: 'AccessDenied', errorMessage: text }),
  ids: (text) => ({ eventID: text, requestID: text, sharedEventID: text }),
  kinds: (text) => ({ eventType: text, eventCategory: text, eventVersion: text, apiVersion: text }),
  account: (text) => ({ recipientAccountId: text, vpcEndpointId: text }),
  identity: (text) => ({
    userIdentity: {
      type: text,
      principalId: text,
      arn: text,
      accountId: text,
      accessKeyId: text,
      userName: text,
      invokedBy: text,
      identityProvider: text,
      onBehalfOf: { userId: text, identityStoreArn: text },
      credentialId: text,
    },
  }),
  session: (text) => ({
    userIdentity: {
      type: 'AssumedRole',
      principalId: `AROAEXAMPLE:${text}`,
      arn: `arn:aws:sts::111122223333:assumed-role/${text}/${text}`,
      accountId: '111122223333',
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      sessionContext: {
        sessionIssuer: { type: text, principalId: text, arn: text, accountId: text, userName: text },
        attributes: { creationDate: text, mfaAuthenticated: text },
        webIdFederationData: { federatedProvider: text, attributes: { [text]: text } },
        sourceIdentity: text,
        ec2RoleDelivery: text,
      },
    },
  }),
  federated: (text) => ({
    userIdentity: { type: 'WebIdentityUser', principalId: text, userName: text, identityProvider: text },
  }),
  parameterValues: (text) => ({
    requestParameters: { serverName: text, list: [text, { deep: text }], json: JSON.stringify({ a: text }) },
  }),
  parameterKeys: (text) => ({ requestParameters: { [text]: 'value', nested: { [text]: { [text]: text } } } }),
  parametersWhole: (text) => ({ requestParameters: text }),
  answer: (text) => ({
    responseElements: { server: { status: text, serverArn: text, serverName: text, [text]: text }, [text]: [text] },
  }),
  additional: (text) => ({ additionalEventData: { [text]: text, MFAUsed: text }, tlsDetails: { tlsVersion: text } }),
  resources: (text) => ({ resources: [{ ARN: text, type: text, accountId: text }, { ARN: `arn:aws:s3:::${text}` }] }),
  unknown: (text) => ({ [text]: text, newMember: { [text]: [text] } }),
};

/** One call with a text at the places named, read from a file of that name, with that text as a remark. */
export function entryWith(text: string, places: readonly string[]): NoteEntry {
  const members = places.map((place) => PLACES[place]?.(text));
  const record = Object.assign({}, BASE, ...members);
  const [event] = parseEvents({
    kind: 'text',
    text: JSON.stringify(record),
    place: { channel: 'file', name: `${text}.json`, readAt: NOW },
  }).events;
  if (!event) throw new Error('Expected the planted record to be one');
  return toEntry(toApiCall(event), text);
}

/** A call that only labels tell of, each of them the text. */
export function partialEntryWith(text: string): NoteEntry {
  const labels = {
    eventId: text,
    eventName: text,
    eventTimeText: text,
    userName: text,
    eventSource: text,
    accessKeyId: text,
    sourceIpAddress: text,
    requestId: text,
    region: text,
    errorCode: text,
    readOnly: text,
    resources: [{ type: text, name: text }],
  };
  const [event] = parseEvents({
    kind: 'labels',
    labels,
    place: { channel: 'page-labels', name: text, readAt: NOW },
  }).events;
  if (!event) throw new Error('Expected the planted labels to be an event');
  return toEntry(toApiCall(event), text);
}

function toEntry(call: ApiCall, remark: string): NoteEntry {
  const evidence = { ...call.evidence, sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' };
  const read: ApiCall = { ...call, evidence };
  return { call: read, brief: toBrief(read, NOW, new Map([[read.id, read]])), remark };
}
