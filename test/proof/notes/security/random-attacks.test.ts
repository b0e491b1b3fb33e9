import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../../src/notes/formats/note-formats.ts';
import { entryWith, partialEntryWith } from './plant.ts';
import { ATTACKS, findFault, toNotes } from './try-attacks.ts';

/** Milliseconds that a format may take for all of them on a busy machine. */
const PLENTY = 600_000;

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
          expect(findFault(notes[pick % notes.length] ?? { entries: [] }, format)).toBeUndefined();
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

  // Each place of each format gets one of them, and each of them three places or more.
  test.each(FORMATS.map((format, at) => [format, large[(2 * at) % 5] ?? '', large[(2 * at + 1) % 5] ?? ''] as const))(
    'stays text in %s',
    (format, agent, message) => {
      const called = { ...entryWith(agent, ['userAgent']), remark: agent.slice(0, 20_000) };
      expect(findFault({ entries: [called] }, format)).toBeUndefined();
      const failed = { ...entryWith(message, ['errorMessage']), remark: 'seen' };
      const partial = { ...partialEntryWith(message.slice(0, 100_000)), remark: 'seen' };
      expect(findFault({ entries: [failed, partial] }, format)).toBeUndefined();
    },
    PLENTY,
  );
});
