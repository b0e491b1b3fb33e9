import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defangEntries } from '../../../../src/notes/defang.ts';
import { FORMATS } from '../../../../src/notes/note.ts';
import { createPseudonyms } from '../../../../src/notes/redact/create-pseudonyms.ts';
import { redactEntries } from '../../../../src/notes/redact/redact-entries.ts';
import { toNote } from '../../../../src/notes/to-note.ts';
import { entryWith, PLACES, partialEntryWith } from './plant.ts';
import { ATTACKS, findFault, toNotes, tryAttacks } from './try-attacks.ts';

const PLENTY = 600_000;

describe('a known attack in every place that somebody else may choose', () => {
  test.each(FORMATS)(
    'stays text in %s, as its own readers render it',
    (format) => {
      const { tried, through } = tryAttacks(format);
      expect(tried).toBeGreaterThan(3_000);
      expect(through).toEqual([]);
    },
    PLENTY,
  );

  test('is tried with each place alone too', () => {
    const fierce = [
      'x`|\n<b>[y](https://evil.example) @here {code}',
      '\\|`` ` <!channel>|h1. x',
      '=1+1,"\r\n@y',
      '**a**\u202e\u0085|',
    ];
    for (const text of fierce)
      for (const place of Object.keys(PLACES))
        for (const format of FORMATS)
          expect(findFault([entryWith(text, [place])], format), `${place} in ${format}`).toBeUndefined();
  });
});

describe('a known attack in calls that are redacted and defanged', () => {
  test.each(FORMATS)(
    'stays text in %s',
    (format) => {
      for (const { text } of ATTACKS) {
        const notes = toNotes(text);
        const entries = notes.at(-1)?.entries ?? [];
        const shared = defangEntries(redactEntries(entries, createPseudonyms()));
        expect(findFault(shared, format), JSON.stringify(text).slice(0, 80)).toBeUndefined();
      }
    },
    PLENTY,
  );
});

describe('any text in those places', () => {
  /** Pieces of attacks beside each other, with what joins or parts them. */
  const mixed = fc
    .array(
      fc.oneof(
        fc.constantFrom(...ATTACKS.map(({ text }) => text).filter((text) => text.length < 60)),
        fc.constantFrom(
          '`',
          '``',
          '|',
          '\\',
          ' ',
          '\n',
          '\r',
          '*',
          '_',
          '<',
          '>',
          '&',
          '"',
          "'",
          '{',
          '}',
          '[',
          ']',
          '=',
          'x',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join(''));

  test.each(FORMATS)(
    'stays text in %s',
    (format) => {
      fc.assert(
        fc.property(mixed, fc.nat(), (text, pick) => {
          const notes = toNotes(text);
          const { entries, fields } = notes[pick % notes.length] ?? { entries: [] };
          expect(findFault(entries, format, fields)).toBeUndefined();
        }),
        { numRuns: 250 },
      );
    },
    PLENTY,
  );
});

describe('a value of 1 MB', () => {
  const large = ['`|<b>*_[x](y){code}@here\n=\\', '<!channel>', '|', '`', '\u202e'].map((piece) =>
    piece.repeat(Math.ceil(1_000_000 / piece.length)).slice(0, 1_000_000),
  );

  test.each(FORMATS)(
    'stays text in %s',
    (format) => {
      for (const text of large) {
        const [one, other] = [entryWith(text, ['userAgent']), { ...entryWith(text, ['errorMessage']), remark: 'seen' }];
        expect(findFault([{ ...one, remark: text.slice(0, 20_000) }], format)).toBeUndefined();
        expect(
          findFault([other, { ...partialEntryWith(text.slice(0, 100_000)), remark: 'seen' }], format),
        ).toBeUndefined();
      }
    },
    PLENTY,
  );
});

test('no note but rich text has HTML beside it', () => {
  const { entries } = toNotes('x')[0] ?? { entries: [] };
  for (const format of FORMATS)
    expect(toNote(entries, { format, defang: false }).html === undefined).toBe(format !== 'Rich text');
});
