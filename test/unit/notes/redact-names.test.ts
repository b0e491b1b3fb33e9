import { describe, expect, test } from 'vitest';
import { createPseudonyms } from '../../../src/notes/redact/create-pseudonyms.ts';
import { toNote } from '../../../src/notes/to-note.ts';
import { callOf } from './call-of.ts';
import { allNotes, toEntry } from './identifying-call.ts';

const PARAMETERS: [what: string, parameters: Record<string, unknown>, ...hidden: string[]][] = [
  ['names of a certificate', { subjectAlternativeNames: ['*.zone-a.zhost', 'zchef'] }, 'zone-a.zhost', 'zchef'],
  ['lists of DNS names', { dnsNames: ['zone-b'], domainNames: ['zone-c'] }, 'zone-b', 'zone-c'],
  ['lists of hosts', { hostnames: ['zone-d'], nameservers: [{ name: 'x' }, 'zone-e'] }, 'zone-d', 'zone-e'],
  ['lists of people', { userNames: ['zalice'], userIds: ['zbob'], members: ['zcarol'] }, 'zalice', 'zbob', 'zcarol'],
  [
    'a record of Route 53',
    { changeBatch: { changes: [{ resourceRecordSet: { name: 'zone-f.harbour.' } }] }, note: 'of zone-f.harbour' },
    'zone-f',
  ],
  ['users of machines and databases', { dbUser: 'zdave', instanceOSUser: 'zerin' }, 'zdave', 'zerin'],
  ['a device of MFA', { serialNumber: 'arn:aws:iam::111122223333:mfa/zbob' }, 'zbob'],
  ['accounts that are numbers', { principals: [444455556668], statement: '{"AWS":[444455556669]}' }, '44445555666'],
  ['an address encoded in Latin-1', { note: 'to=ren%E9%40zmail.example.com' }, 'zmail', 'ren%E9'],
  ['hosts in a text', { note: 'Could not connect to zchef.harbour.example, nor (zweb.co.uk)' }, 'zchef', 'zweb'],
];

describe('a redacted note', () => {
  test.each(PARAMETERS)('does not tell %s', (_, requestParameters, ...hidden) => {
    const call = callOf({ requestParameters });
    const { text } = toNote([toEntry(call)], { format: 'JSON', defang: false });
    const said = allNotes([toEntry(call)]);
    for (const value of hidden) {
      expect(text).toContain(value);
      expect(said).not.toContain(value);
    }
  });

  test('does not tell hosts in messages and in the head of a request', () => {
    const call = callOf({
      errorCode: 'ValidationException',
      errorMessage: 'Could not connect to zchef.harbour.example',
      tlsDetails: { tlsVersion: 'TLSv1.2', clientProvidedHostHeader: 'zproxy' },
    });
    const said = allNotes([toEntry(call)]);
    for (const value of ['zchef', 'zproxy']) expect(said).not.toContain(value);
    expect(said).toContain('Could not connect to host-');
  });

  test('keeps names of services, public names, paths and error codes', () => {
    const kept = [
      'opsworks-cm.us-west-2.amazonaws.com',
      'kubernetes.io/cluster/harbour',
      'token.actions.githubusercontent.com',
      'requestParameters.app',
      'InvalidInstanceID.NotFound',
      '100%25 of 3%',
    ];
    const call = callOf({
      requestParameters: { note: kept.join(' , ') },
      tlsDetails: { clientProvidedHostHeader: kept[0] },
    });
    const { text } = toNote([toEntry(call)], { format: 'JSON', defang: false, redact: createPseudonyms() });
    for (const value of kept) expect(text).toContain(value);
  });
});
