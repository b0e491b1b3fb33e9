import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { toApiCall } from '../../src/model/to-api-call.ts';
import { FORMATS } from '../../src/notes/note.ts';
import { toBrief } from '../../src/notes/to-brief.ts';
import { toNote } from '../../src/notes/to-note.ts';
import { toCallRow } from '../../src/notes/to-row.ts';
import { parseEvents } from '../../src/records/parse-events.ts';
import type { Problem } from '../../src/records/problem.ts';

/** What one file gave. `crashes` are the faults of ours: there should be none, whatever the file holds. */
export interface CorpusResult {
  file: string;
  records: number;
  briefs: number;
  problems: string[];
  crashes: string[];
}

const GZIP = [0x1f, 0x8b];

/** Reads a file with the modules that ship: records, briefs, rows and every format of a note. */
export function readCorpus(file: string): CorpusResult {
  const result: CorpusResult = { file, records: 0, briefs: 0, problems: [], crashes: [] };
  const bytes = readFileSync(file);
  const text = (bytes[0] === GZIP[0] && bytes[1] === GZIP[1] ? gunzipSync(bytes) : bytes).toString('utf8');
  const { events, problems } = parseEvents({
    kind: 'text',
    text,
    place: { channel: 'file', name: file, readAt: Date.now() },
  });
  result.records = events.length;
  result.problems = problems.map((problem) => describe(problem));
  for (const [index, event] of events.entries()) {
    try {
      const call = toApiCall(event);
      const brief = toBrief(call, Date.now());
      if (brief.record === '' && event.kind === 'whole')
        throw new Error('Expected the whole record to be written, got nothing');
      toCallRow(call);
      for (const format of FORMATS) toNote([{ call, brief }], { format, defang: false });
      result.briefs++;
    } catch (error) {
      result.crashes.push(`${file}, record ${index}: ${error instanceof Error ? error.message : 'failed'}`);
    }
  }
  return result;
}

function describe({ place, line, index, path, reason }: Problem): string {
  const at = [
    line === undefined ? undefined : `line ${line}`,
    index === undefined ? undefined : `record ${index}`,
    path,
  ].filter((part) => part !== undefined);
  return `${[place.name ?? 'text', ...at].join(', ')}: ${reason}`;
}
