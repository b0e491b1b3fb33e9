import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callOf } from '../../unit/notes/call-of.ts';
import { allNotes, callFor, FRAMES, identifying, toEntry } from '../../unit/notes/identifying-call.ts';

const MEMBERS_ONLY = new Set(['user', 'ec2', 'xq']);

test('a redacted note holds in no format what names an account, a person, a key, an address or a host', () => {
  let cases = 0;
  fc.assert(
    fc.property(identifying, fc.constantFrom(...FRAMES), (v, frame) => {
      const said = allNotes([toEntry(callFor(v, frame), `${v.user} at ${v.ip}`), toEntry(callOf())]).toLowerCase();
      for (const value of [v.account, v.other, v.session, v.email, v.ip, v.key, v.host]) {
        cases++;
        expect(said).not.toContain(value.toLowerCase());
      }
      // A name that is a word as well is replaced where a name stands.
      if (MEMBERS_ONLY.has(v.user)) expect(said).not.toContain(`user/${v.user}"`);
      else expect(said).not.toContain(v.user.toLowerCase());
    }),
    { numRuns: 80 },
  );
  expect(cases).toBe(80 * 7);
});
