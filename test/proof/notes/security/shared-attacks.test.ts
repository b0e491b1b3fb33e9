import { describe, expect, test } from 'vitest';
import { defangEntry } from '../../../../src/notes/defang.ts';
import { FORMATS } from '../../../../src/notes/formats/note-formats.ts';
import { createPseudonyms } from '../../../../src/notes/redact/create-pseudonyms.ts';
import { redactEntries } from '../../../../src/notes/redact/redact-entries.ts';
import { ATTACKS, findFault, toKnownNotes } from './try-attacks.ts';

/** Milliseconds that a format may take for all of them on a busy machine. */
const PLENTY = 600_000;

describe('a known attack in calls that are redacted and defanged', () => {
  test.each(FORMATS)(
    'stays text in %s',
    (format) => {
      for (const { text } of ATTACKS) {
        const entries = toKnownNotes(text).at(-1)?.entries ?? [];
        const shared = redactEntries(entries, createPseudonyms()).map(defangEntry);
        expect(findFault({ entries: shared }, format), JSON.stringify(text).slice(0, 80)).toBeUndefined();
      }
    },
    PLENTY,
  );
});
