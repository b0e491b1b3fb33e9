import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CODE_FACETS, FACETS, type Facet, LIST_FACETS } from '../../../../src/calls/facets.ts';
import type { CallTable } from '../../../../src/calls/table/call-table.ts';
import type { ApiCall } from '../../../../src/model/api-call.ts';
import { generateRecords } from '../../../bench/generate-records.ts';
import { facetValuesOf } from './facet-values-of.ts';
import { toTable } from './table-of-records.ts';

function valuesOf(table: CallTable, row: number): Record<string, string[]> {
  const single = CODE_FACETS.map((facet) => {
    const { codes, dictionary } = table.codes[facet];
    return [facet, [dictionary.values[codes[row] ?? -1]]];
  });
  const lists = LIST_FACETS.map((facet) => {
    const { starts, lengths, items, dictionary } = table.lists[facet];
    const start = starts[row] ?? 0;
    return [facet, [...items.slice(start, start + (lengths[row] ?? 0))].map((code) => dictionary.values[code])];
  });
  return Object.fromEntries([...single, ...lists]);
}

function expectAgreement(table: CallTable, calls: readonly ApiCall[], facets: readonly Facet[] = FACETS): void {
  expect(table.count).toBe(calls.length);
  for (const [row, call] of calls.entries()) {
    const expected: Record<string, readonly string[]> = facetValuesOf(call);
    const got = valuesOf(table, row);
    for (const facet of facets) expect([facet, got[facet]]).toEqual([facet, expected[facet]]);
    expect(table.times[row]).toBe(call.time?.ms ?? Number.NaN);
    expect(table.scope[row]).toBe(call.service.opsworksCm ? 1 : call.madeByOpsworksCm ? 2 : 0);
    const actor = table.codes.actor.codes[row] ?? 0;
    if (actor > 0 && calls.length === 1 && call.category !== 'insight' && call.category !== 'aggregated')
      expect(table.actorLabel(actor)).toBe(call.identity.actor);
  }
}

const folder = 'test/fixtures/records';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));

describe('the columns say what the model says', () => {
  test.each(files)('of the records of %s', (name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8').trim();
    const { table, calls } = toTable([text]);
    expectAgreement(table, calls);
  });

  test('of generated records, before their details are read too', () => {
    const { table, calls } = toTable([...generateRecords(1500, 11)], false);
    expectAgreement(table, calls, CODE_FACETS);
  });
});

/** A session of a role `r` whose issuer has no name. */
const session = (sessionContext?: unknown) => ({
  userIdentity: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/r/alice',
    ...(sessionContext === undefined ? {} : { sessionContext }),
  },
});

const SECRET = 'ghp_0123456789abcdefghijABCDEFGHIJ456789';

const record = (members: Record<string, unknown>) =>
  JSON.stringify({ eventVersion: '1.11', eventTime: '2025-01-05T22:18:23Z', eventName: 'GetItem', ...members });

test.each([
  [
    'a sign-in that its answer says failed',
    { eventName: 'ConsoleLogin', responseElements: { ConsoleLogin: 'Failure' } },
  ],
  ['a denial that only the message tells', { errorMessage: 'alice is not authorized to do this' }],
  ['a message that is empty', { errorMessage: '' }],
  ['an empty code', { errorCode: '', errorMessage: 'Access denied' }],
  ['a routine failure', { errorCode: 'NoSuchBucketPolicy', eventName: 'GetBucketPolicy' }],
  ['a name that holds a secret', { userIdentity: { userName: SECRET } }],
  ['an operation that holds a secret', { eventName: SECRET, eventSource: SECRET }],
  ['an envelope of secrets', { awsRegion: SECRET, sourceIPAddress: SECRET, sharedEventID: SECRET }],
  ['a code that holds a secret', { errorCode: 'password=AccessDenied', recipientAccountId: SECRET }],
  ['credentials that hold a secret', { userIdentity: { type: SECRET, accessKeyId: SECRET, accountId: SECRET } }],
  ['a service that holds a secret', { userIdentity: { invokedBy: SECRET } }],
  ['a role that holds a secret', { userIdentity: { sessionContext: { sessionIssuer: { userName: SECRET } } } }],
  [
    'an agent within AWS and a session of the console',
    { userAgent: 'AWS Internal', sessionCredentialFromConsole: true },
  ],
  ['the same as a text', { userAgent: 'AWS Internal', sessionCredentialFromConsole: 'true' }],
  ['a service as address', { sourceIPAddress: 'config.amazonaws.com' }],
  ['made by OpsWorks CM', { userIdentity: { invokedBy: 'opsworks-cm.amazonaws.com' } }],
  [
    'in its scope',
    { userIdentity: { inScopeOf: { sourceArn: 'arn:aws:opsworks-cm:eu-west-1:111122223333:server/a/b' } } },
  ],
  [
    'an old record that does not say whether it reads',
    { eventSource: 'ec2.amazonaws.com', eventName: 'DescribeHosts' },
  ],
  ['a flag of a wrong type', { readOnly: 5, eventName: 'PutItem' }],
  ['no name at all', { eventName: null }],
  ['no name, and a source', { eventName: null, eventSource: 'ec2.amazonaws.com' }],
  ['a name and a source that are empty', { eventName: '', eventSource: '' }],
  ['no name, and an error', { eventName: null, errorCode: 'AccessDenied' }],
  [
    'no name, and an answer that says that a sign-in failed',
    { eventName: null, responseElements: { ConsoleLogin: 'Failure' } },
  ],
  ['a time that is none', { eventTime: 'yesterday' }],
  ['a session without a context', session()],
  ['a session whose context is empty', session({})],
  [
    'a session whose issuer has only an ARN',
    session({ sessionIssuer: { arn: 'arn:aws:iam::111122223333:role/path/r' } }),
  ],
  ['a session whose issuer is null', session({ sessionIssuer: { type: 'Role', userName: null } })],
  ['a session whose issuer has an empty name', session({ sessionIssuer: { type: 'Role', userName: '' } })],
  [
    'a federated user whom an ARN issued',
    {
      userIdentity: {
        type: 'FederatedUser',
        arn: 'arn:aws:sts::111122223333:federated-user/alice',
        sessionContext: { sessionIssuer: { arn: 'arn:aws:iam::111122223333:user/bob' } },
      },
    },
  ],
  [
    'an issuer with only an ARN of what is no session',
    {
      userIdentity: { type: 'IAMUser', sessionContext: { sessionIssuer: { arn: 'arn:aws:iam::111122223333:role/r' } } },
    },
  ],
  ['an insight event with an error of its own', { eventCategory: 'Insight', errorCode: 'AccessDenied' }],
  [
    'an insight event that says what it is about, with an error of its own',
    { eventCategory: 'Insight', errorCode: 'AccessDenied', insightDetails: { state: 'Start', eventName: 'PutItem' } },
  ],
  ['an account of the identity alone', { userIdentity: { accountId: '111122223333' } }],
])('the columns say what the model says: %s', (_, members) => {
  const { table, calls } = toTable([record(members)], false);
  expectAgreement(table, calls, CODE_FACETS);
});
