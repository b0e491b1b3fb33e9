import { describe, expect, test } from 'vitest';
import { callOf } from '../notes/call-of.ts';

/** The sentence of a call whose operation no table knows, without its actor and target. */
function sayOf(eventName: string, change: Record<string, unknown> = {}): string {
  const call = callOf({ eventSource: 'unknown.amazonaws.com', eventName, requestParameters: null, ...change });
  return call.predicate.map(({ text }) => text).join('');
}

describe('the sentence that an operation name gives', () => {
  test.each([
    ['ListWebACLs', 'listed web ACLs'],
    ['DescribeACLs', 'described ACLs'],
    ['ListReviewableHITs', 'listed reviewable HITs'],
    ['ListVPCsByAccount', 'listed VPCs by account'],
    ['ListDNSSettings', 'listed DNS settings'],
  ])('keeps the plural of an acronym in one word: %s', (name, said) => {
    expect(sayOf(name)).toBe(said);
  });

  test.each([
    ['ListSegmentsV2', 'listed segments V2'],
    ['CreateAutoMLJobV3', 'created auto ML job V3'],
    ['ExportTableToS3', 'exported table to S3'],
    ['StartICD10CMInferenceJob', 'started ICD10CM inference job'],
    ['AssignIpv6Addresses', 'assigned IPv6 addresses'],
    ['CreateFunction20150331', 'created function'],
  ])('keeps a number with its word: %s', (name, said) => {
    expect(sayOf(name)).toBe(said);
  });

  test.each([
    ['RollbackDeployment', 'rolled back deployment', 'roll back deployment'],
    ['ShutdownBroker', 'shut down broker', 'shut down broker'],
    ['FailoverGroup', 'failed over group', 'fail over group'],
    ['LoginUser', 'logged in user', 'log in user'],
    ['RedriveQueue', 'redrove queue', 'redrive queue'],
    ['SkipStep', 'skipped step', 'skip step'],
    ['DeferWindow', 'deferred window', 'defer window'],
    ['GetThing', 'read thing', 'read thing'],
  ])('has the verb in its right form: %s', (name, past, base) => {
    expect(sayOf(name)).toBe(past);
    expect(sayOf(name, { errorCode: 'ValidationException' })).toBe(`tried to ${base}`);
  });

  test.each([
    ['BatchDeleteImage', 'deleted images'],
    ['BatchGetPolicy', 'read policies'],
    ['BatchAssociateAlarmWithBox', 'associated alarms with box'],
    ['BatchGetMetadata', 'read metadata'],
    ['BatchStopJobs', 'stopped jobs'],
    ['BulkPublishPatch', 'published patches'],
    ['AdminDeleteUser', 'deleted user'],
  ])('says of what a name does to several things that there are several: %s', (name, said) => {
    expect(sayOf(name)).toBe(said);
  });

  test.each([['BatchDelete'], ['BatchIsAuthorized'], ['Frobnicate'], ['FrobnicateThing'], ['Delete']])(
    'is no more than the name where the words make none: %s',
    (name) => {
      expect(sayOf(name)).toBe(`called ${name}`);
    },
  );

  test('has no two blanks where a value between two words is not in the record', () => {
    for (const [eventSource, eventName] of [
      ['s3.amazonaws.com', 'CopyObject'],
      ['lambda.amazonaws.com', 'AddPermission20150331v2'],
      ['lambda.amazonaws.com', 'CreateEventSourceMapping20150331'],
      ['rds.amazonaws.com', 'StartExportTask'],
    ])
      expect(sayOf(eventName ?? '', { eventSource, responseElements: null })).not.toMatch(/\s{2}|\s$/);
  });
});
