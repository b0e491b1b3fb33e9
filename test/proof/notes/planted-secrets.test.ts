import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toWireCall } from '../../../src/calls/wire-call.ts';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import { FORMATS } from '../../../src/notes/formats/note-formats.ts';
import type { NoteEntry } from '../../../src/notes/note.ts';
import { createPseudonyms } from '../../../src/notes/redact/create-pseudonyms.ts';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toNote } from '../../../src/notes/to-note.ts';
import { toCallRow } from '../../../src/notes/to-row.ts';
import { parseEvents } from '../../../src/records/parse-events.ts';
import { inEnvelope, inLabels } from './planted-envelope.ts';
import { MARK, type Planted } from './planted-record.ts';
import { atSchemaPaths, inTexts, underTellingNames } from './planted-secrets.ts';

const NOW = Date.UTC(2026, 10, 22);
const planted = [...atSchemaPaths(), ...underTellingNames(), ...inTexts(), ...inEnvelope(), ...inLabels()];

function toEntry({ text, name, labels }: Planted): NoteEntry {
  const place = { channel: 'file', name: 'f.json', readAt: 0 } as const;
  const [event] = parseEvents(labels ? { kind: 'labels', labels, place } : { kind: 'text', text, place }).events;
  if (!event) throw new Error(`Expected "${name}" to be a record`);
  const call = toApiCall(event);
  return { call, brief: toBrief(call, NOW) };
}

const entries = planted.map((one) => ({ one, entry: toEntry(one) }));

/** The names of the cases whose secret is in what is made of them. */
function findShown(toText: (entry: NoteEntry) => string): string[] {
  return entries.flatMap(({ one, entry }) => (toText(entry).includes(MARK) ? [one.name] : []));
}

describe('planted secrets', () => {
  test('are in the records, each of them', () => {
    expect(planted.filter(({ text }) => !text.includes(MARK))).toEqual([]);
    expect(new Set(planted.map(({ text }) => text)).size).toBe(planted.length);
  });

  test('are masked in the whole record, which counts them', () => {
    expect(findShown(({ brief }) => brief.record)).toEqual([]);
    const ofRecords = entries.filter(({ one }) => one.labels === undefined);
    const unmarked = ofRecords.filter(
      ({ one, entry: { brief } }) =>
        brief.masked === 0 || !(brief.record.includes('‹secret›') || one.name.includes('first of two members')),
    );
    expect(unmarked.map(({ one }) => one.name)).toEqual([]);
    for (const { entry } of ofRecords) JSON.parse(entry.brief.record);
  });

  test("appear neither in the panel's texts nor in what the filter looks through", () => {
    expect(findShown(({ brief }) => JSON.stringify(brief))).toEqual([]);
    expect(findShown(({ call }) => JSON.stringify(toCallRow(call)))).toEqual([]);
  });

  test.each(FORMATS)(
    'appear in no note as %s, of one call or of all',
    (format) => {
      for (const options of [
        { format, defang: false },
        { format, defang: true, redact: createPseudonyms() },
      ]) {
        expect(
          findShown((entry) => {
            const { text, html = '' } = toNote([entry], options);
            return `${text}${html}`;
          }),
        ).toEqual([]);
        const { text, html = '' } = toNote(
          entries.map(({ entry }) => entry),
          options,
        );
        expect(`${text}${html}`).not.toContain(MARK);
      }
    },
    60_000,
  );

  test('cross to a page only beside the call, never in it', () => {
    expect(
      findShown(({ call }) => {
        const { maskedValues: _, ...wire } = toWireCall(call);
        return JSON.stringify(wire);
      }),
    ).toEqual([]);
  });

  test('are counted in docs/security.md', () => {
    const said = `planted secrets: ${planted.length}, in ${FORMATS.length} formats, 0 appeared`;
    expect(readFileSync('docs/security.md', 'utf8')).toContain(said);
  });
});
