import { describe, expect, test } from 'vitest';
import type { ApiCall } from '../../../src/model/api-call.ts';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import { plainText, toSentence } from '../../../src/notes/sentence.ts';
import { toBrief } from '../../../src/notes/to-brief.ts';
import type { EventLabels } from '../../../src/sources/raw-event.ts';
import { callOf } from '../notes/call-of.ts';

const partialOf = (labels: EventLabels): ApiCall =>
  toApiCall({ kind: 'labels', labels, place: { channel: 'file', name: 'event_history.csv', readAt: 0 } });
const said = (call: ApiCall): string => plainText(toSentence(call));

describe('a call whose result is not known', () => {
  test.each([
    [
      { eventName: 'ConsoleLogin', eventSource: 'signin.amazonaws.com', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
      'someone (user name hidden by CloudTrail) called ConsoleLogin',
    ],
    [
      {
        eventName: 'CreateServer',
        eventSource: 'opsworks-cm.amazonaws.com',
        userName: 'OpsWorksCMUser',
        resources: [{ name: 'harbour-puppet' }],
      },
      'OpsWorksCMUser called CreateServer on harbour-puppet',
    ],
    [
      {
        eventName: 'CreateServer',
        eventSource: 'opsworks-cm.amazonaws.com',
        userName: 'alice',
        resources: [{ name: 'arn:aws:iam::111122223333:role/service-role/passed', type: 'AWS::IAM::Role' }],
      },
      'alice called CreateServer',
    ],
    [
      {
        eventName: 'DeleteRole',
        eventSource: 'iam.amazonaws.com',
        userName: 'alice',
        resources: [{ name: 'deploy', type: 'AWS::IAM::Role' }],
      },
      'alice called DeleteRole on deploy',
    ],
    [{ eventName: 'PutNovelThing', userName: 'alice' }, 'alice called PutNovelThing'],
    [{ userName: 'alice' }, 'alice made a call that the record does not name'],
  ])('is told as a call, never as done: %j', (labels, sentence) => {
    expect(said(partialOf(labels))).toBe(sentence);
  });

  test('is told as an attempt when the table names an error', () => {
    const labels = { eventName: 'CreateServer', eventSource: 'opsworks-cm.amazonaws.com', userName: 'alice' };
    expect(said(partialOf({ ...labels, errorCode: 'AccessDenied' }))).toMatch(/^alice tried to create/);
  });
});

describe('a record that does not say what was called', () => {
  const empty = { eventName: null, eventSource: null, responseElements: null };

  test('has no result', () => {
    expect(callOf(empty).outcome.kind).toBe('not-said');
    expect(toBrief(callOf(empty), 0).outcome).toMatchObject({ tone: 'quiet', text: 'Result not said' });
    expect(callOf({ ...empty, eventName: '', eventSource: '' }).outcome.kind).toBe('not-said');
  });

  test('has one when it names an error, or the service', () => {
    expect(callOf({ ...empty, errorCode: 'AccessDenied' }).outcome.kind).toBe('denied');
    expect(callOf({ ...empty, eventSource: 'ec2.amazonaws.com' }).outcome.kind).toBe('succeeded');
  });
});

test('a user name that CloudTrail hid is said to be hidden in a whole record too', () => {
  const userIdentity = { type: 'IAMUser', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS', accountId: '111122223333' };
  expect(callOf({ userIdentity }).identity.actor).toBe('someone (user name hidden by CloudTrail)');
  expect(callOf({ userIdentity: { ...userIdentity, userName: '***' } }).identity.actor).toBe(
    'a user whose name AWS redacted',
  );
});
