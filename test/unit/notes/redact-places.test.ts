import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeNote } from '../../../src/background/write-note.ts';
import { toWireCall } from '../../../src/calls/wire-call.ts';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import { FORMATS } from '../../../src/notes/formats/note-formats.ts';
import { createPseudonyms } from '../../../src/notes/redact/create-pseudonyms.ts';
import { redactEntries } from '../../../src/notes/redact/redact-entries.ts';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toNote } from '../../../src/notes/to-note.ts';
import { parseEvents } from '../../../src/records/parse-events.ts';
import { callOf } from './call-of.ts';
import { allNotes, toEntry } from './identifying-call.ts';

const NOW = Date.UTC(2026, 10, 22);

describe('redacted is', () => {
  test('what OpsWorks CM made for the call, as the note tells it', () => {
    const call = callOf();
    const server = call.request.rows.find(({ path }) => path === 'serverName')?.text ?? '';
    const made = callOf({
      eventID: 'made',
      eventSource: 'iam.amazonaws.com',
      eventName: 'CreateUser',
      eventTime: '2017-01-05T22:19:23Z',
      userIdentity: { type: 'AWSService', invokedBy: 'opsworks-cm.amazonaws.com' },
      sourceIPAddress: 'opsworks-cm.amazonaws.com',
      userAgent: 'opsworks-cm.amazonaws.com',
      requestParameters: { userName: 'zoe-quick', path: `/${server}/` },
      responseElements: null,
    });
    const book = new Map([call, made].map((one) => [one.id, one]));
    const entry = { call, brief: toBrief(call, NOW, book) };
    expect(entry.brief.around?.related).toHaveLength(1);
    for (const format of FORMATS) {
      const options = { format, defang: false };
      const request = { calls: [toWireCall(call)], around: [toWireCall(made)], options, redact: true, now: NOW };
      const notes = [
        toNote([entry], { ...options, redact: createPseudonyms() }),
        writeNote(request, () => createPseudonyms()),
      ];
      for (const { text, html = '' } of notes) expect(text + html).not.toContain('zoe-quick');
    }
    const { text } = toNote([entry], { format: 'Plain text', defang: false, redact: createPseudonyms() });
    expect(text).toContain('Likely related');
    expect(text).toMatch(/CreateUser|created? .*user-\d/i);
    expect(toNote([entry], { format: 'Plain text', defang: false }).text).toContain('zoe-quick');
  });

  test.each([
    ['identity-github-actions', 'octo-org', 'octo-repo'],
    ['identity-irsa', 'serviceaccount', 'payments:api'],
  ])('who signed in elsewhere, behind an ARN too: %s', (name, ...values) => {
    const { events } = parseEvents({
      kind: 'text',
      text: readFileSync(`test/fixtures/records/${name}.json`, 'utf8'),
      place: { channel: 'file', name: 'x.json', readAt: 0 },
    });
    const said = allNotes(events.map((event) => toEntry(toApiCall(event))));
    expect(said).toContain('user-1');
    for (const value of values) expect(said).not.toContain(value);
  });

  test('who signed in elsewhere when the record names him in the principal alone', () => {
    for (const principalId of [
      'arn:aws:iam::111122223333:oidc-provider/id.example.com:sts.amazonaws.com:zoe:quick',
      'accounts.google.com:example-app.apps:zoe:quick',
    ]) {
      const call = callOf({
        userIdentity: { type: 'WebIdentityUser', principalId },
        errorMessage: 'no zoe:quick here',
      });
      const said = allNotes([toEntry(call)]);
      expect(said).not.toContain('zoe');
      expect(said).toContain('no user-1 here');
    }
  });

  test('a name inside of a longer one that cannot be replaced', () => {
    const identity = { type: 'IAMUser', userName: 'zoe', arn: 'arn:aws:iam::111122223333:user/zoe' };
    // The longer name begins in an ARN's head, which is read as one.
    const call = callOf({
      userIdentity: identity,
      requestParameters: { userName: 'user/zoe', note: 'arn:aws:iam::111122223333:user/zoe' },
    });
    expect(allNotes([toEntry(call)])).not.toContain('zoe');
  });

  test('a caller who calls himself like a pseudonym, once', () => {
    const caller = (userName: string) =>
      callOf({
        eventID: userName,
        userIdentity: { type: 'IAMUser', userName, arn: `arn:aws:iam::111122223333:user/${userName}` },
      });
    const pseudonyms = createPseudonyms();
    const once = redactEntries([toEntry(caller('alice')), toEntry(caller('user-1'))], pseudonyms);
    expect(once.map(({ call }) => call.identity.userName)).toEqual(['user-1', 'user-2']);
    expect(redactEntries(once, pseudonyms)).toEqual(once);
  });

  test('a name joined to words by an underscore, but in constants', () => {
    const call = callOf({
      userIdentity: { type: 'IAMUser', userName: 'alice', arn: 'arn:aws:iam::111122223333:user/alice' },
      requestParameters: { a: 'Alice_backup', b: 'home_Alice', c: 'PUPPET_ALICE_PASSWORD', d: 'ALICE_x' },
    });
    const { text } = toNote([toEntry(call)], { format: 'Plain text', defang: false, redact: createPseudonyms() });
    for (const value of ['user-1_backup', 'home_user-1', 'PUPPET_ALICE_PASSWORD', 'user-1_x'])
      expect(text).toContain(value);
  });
});
