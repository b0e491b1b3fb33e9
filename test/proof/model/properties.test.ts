import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import type { Brief } from '../../../src/notes/brief.ts';
import { FORMATS } from '../../../src/notes/formats/note-formats.ts';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toNote } from '../../../src/notes/to-note.ts';
import { toCallRow } from '../../../src/notes/to-row.ts';
import { parseEvents } from '../../../src/records/parse-events.ts';
import type { JsonValue } from '../../../src/values/json.ts';
import { toJsonText } from '../../../src/values/read-json.ts';
import { findLost, toSaid } from '../../unit/model/lost-values.ts';
import { anyJson, mutatedRecord } from '../../unit/mutated-records.ts';

const place = { channel: 'paste', readAt: 0 } as const;

function briefsOf(value: JsonValue): { brief: Brief; notes: string[] }[] {
  return parseEvents({ kind: 'text', text: toJsonText(value), place }).events.map((event) => {
    const call = toApiCall(event);
    toCallRow(call);
    const brief = toBrief(call, 0);
    const notes = FORMATS.flatMap((format) => {
      const { text, html = '' } = toNote([{ call, brief }], { format, defang: false });
      return [text, html];
    });
    return { brief, notes };
  });
}

test('any JSON beside what makes a record one goes all the way to a note', () => {
  fc.assert(
    fc.property(anyJson(), anyJson(), anyJson(), (requestParameters, userIdentity, responseElements) => {
      const record = { eventName: 'PutThing', eventID: 'e-1', requestParameters, userIdentity, responseElements };
      expect(briefsOf(record)).toHaveLength(1);
      expect(() => briefsOf(requestParameters)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

test('a mutated record loses no value: each has its row, and only what is masked or over a limit has not', () => {
  fc.assert(
    fc.property(mutatedRecord(), (record) => {
      for (const { brief } of briefsOf(record)) if (!brief.partial) expect(findLost(record, brief)).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('neither a brief nor a note in any format says a value that the record does not have', () => {
  fc.assert(
    fc.property(mutatedRecord(), (record) => {
      const source = toJsonText(record);
      for (const { brief, notes } of briefsOf(record))
        for (const mark of ['[object Object]', 'undefined', 'NaN'])
          if (!source.includes(mark))
            for (const text of [toSaid(brief).join('\n'), ...notes]) expect(text.includes(mark), mark).toBe(false);
    }),
    { numRuns: 300 },
  );
}, 60_000);
