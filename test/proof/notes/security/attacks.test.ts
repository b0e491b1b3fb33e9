import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../../src/notes/formats/note-formats.ts';
import { toNote } from '../../../../src/notes/to-note.ts';
import { entryWith, PLACES } from './plant.ts';
import { findFault, toNotes, tryAttacks } from './try-attacks.ts';

/** Milliseconds that a format may take for all of them on a busy machine. */
const PLENTY = 600_000;

describe('a known attack in every place that somebody else may choose', () => {
  test.each(FORMATS)(
    'stays text in %s, as its own readers render it',
    (format) => {
      const { tried, through } = tryAttacks(format);
      // 625 attacks, each in eight notes, two of them short; docs/security.md tells the sum over all formats.
      expect(tried).toBeGreaterThanOrEqual(5_000);
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
          expect(findFault({ entries: [entryWith(text, [place])] }, format), `${place} in ${format}`).toBeUndefined();
  });
});

test('no note but rich text has HTML beside it', () => {
  const { entries } = toNotes('x')[0] ?? { entries: [] };
  for (const format of FORMATS)
    expect(toNote(entries, { format, defang: false }).html === undefined).toBe(format !== 'Rich text');
});
