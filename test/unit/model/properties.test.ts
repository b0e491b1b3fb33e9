import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import type { Brief } from '../../../src/notes/brief.ts';
import { FORMATS } from '../../../src/notes/note.ts';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toNote } from '../../../src/notes/to-note.ts';
import { toCallRow } from '../../../src/notes/to-row.ts';
import type { JsonValue } from '../../../src/records/json.ts';
import { parseEvents } from '../../../src/records/parse-events.ts';
import { toJsonText } from '../../../src/records/read-json.ts';
import { anyJson, mutatedRecord } from '../mutated-records.ts';

const place = { channel: 'paste', readAt: 0 } as const;

function briefsOf(value: JsonValue): Brief[] {
  return parseEvents({ kind: 'text', text: toJsonText(value), place }).events.map((event) => {
    const call = toApiCall(event);
    toCallRow(call);
    const brief = toBrief(call, 0);
    for (const format of FORMATS) toNote([{ call, brief }], { format, defang: false });
    return brief;
  });
}

/** All that a brief shows, the whole record below it included. */
function shownBy(brief: Brief): string {
  const rows = brief.sections.flatMap((section) => [
    section.remark ?? '',
    ...section.rows.flatMap((row) => [row.label, row.text]),
  ]);
  return [...brief.sentence.map(({ text }) => text), brief.outcome.text, ...rows].join('\n');
}

it('any JSON beside what makes a record one goes all the way to a note', () => {
  fc.assert(
    fc.property(anyJson(), anyJson(), anyJson(), (requestParameters, userIdentity, responseElements) => {
      const record = { eventName: 'PutThing', eventID: 'e-1', requestParameters, userIdentity, responseElements };
      expect(briefsOf(record)).toHaveLength(1);
      expect(() => briefsOf(requestParameters)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

it('a mutated record loses no value and invents none', () => {
  fc.assert(
    fc.property(mutatedRecord(), (record) => {
      const source = toJsonText(record);
      for (const brief of briefsOf(record)) {
        const rows = shownBy(brief);
        const shown = `${rows}\n${brief.record}`;
        if (brief.masked === 0 && !brief.record.includes('nested too deeply') && !brief.partial)
          for (const text of textsOf(record))
            expect(shown.includes(text) || shown.includes(JSON.stringify(text).slice(1, -1))).toBe(true);
        for (const mark of ['[object Object]', 'undefined', 'NaN'])
          if (!source.includes(mark)) expect(rows.includes(mark), mark).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);

function textsOf(value: JsonValue): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return value === null ? [] : [String(value)];
}
