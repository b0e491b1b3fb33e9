import { openAsBlob } from 'node:fs';
import { toApiCall } from '../../src/model/to-api-call.ts';
import { FORMATS } from '../../src/notes/formats/note-formats.ts';
import { toBrief } from '../../src/notes/to-brief.ts';
import { toNote } from '../../src/notes/to-note.ts';
import { toCallRow } from '../../src/notes/to-row.ts';
import { parseEvents } from '../../src/records/parse-events.ts';
import type { Problem } from '../../src/records/problem.ts';
import type { ReadEvent } from '../../src/records/read-event.ts';
import { readInputs } from '../../src/workbench/store-worker/reading/read-inputs.ts';
import { CollectingSink } from './collect.ts';

/** What one file gave. `crashes` are the faults of ours: there should be none, whatever the file holds. */
export interface CorpusResult {
  file: string;
  records: number;
  briefs: number;
  problems: string[];
  /** What was mended or left out. */
  repairs: string[];
  crashes: string[];
}

/** Reads a file with the modules that ship, as the workbench does: records, briefs, rows and every format of a note. */
export async function readCorpus(file: string): Promise<CorpusResult> {
  const result: CorpusResult = { file, records: 0, briefs: 0, problems: [], repairs: [], crashes: [] };
  const sink = new CollectingSink();
  const blob = await openAsBlob(file);
  const input = { kind: 'file', file: new File([blob], file), path: file } as const;
  await readInputs([input], sink, new AbortController().signal);
  result.repairs = sink.repairs;
  const problems = [...sink.problems];
  for (const { source, text, index, line } of sink.records()) {
    const place = { channel: 'file', name: file, readAt: source.readAt } as const;
    const { events, problems: inside } = parseEvents({ kind: 'text', text, place });
    const spot = { ...(index === undefined ? {} : { index }), ...(line === undefined ? {} : { line }) };
    problems.push(...inside.map((problem) => ({ ...problem, ...spot })));
    for (const event of events) write({ ...event, ...spot }, result);
    if (events.length !== 1)
      result.crashes.push(`${file}: Expected a record that was found to be one, got ${events.length}`);
  }
  for (const event of sink.labels) write(event, result);
  result.problems = problems.map((problem) => describe(problem));
  return result;
}

function write(event: ReadEvent, result: CorpusResult): void {
  const at = result.records++;
  try {
    const call = toApiCall(event);
    const brief = toBrief(call, Date.now());
    if (brief.record === '' && event.kind === 'whole')
      throw new Error('Expected the whole record to be written, got nothing');
    toCallRow(call);
    for (const format of FORMATS) toNote([{ call, brief }], { format, defang: false });
    result.briefs++;
  } catch (error) {
    result.crashes.push(`${result.file}, record ${at}: ${error instanceof Error ? error.message : 'failed'}`);
  }
}

function describe({ place, line, index, path, reason }: Problem): string {
  const at = [
    line === undefined ? undefined : `line ${line}`,
    index === undefined ? undefined : `record ${index}`,
    path,
  ].filter((part) => part !== undefined);
  return `${[place.name ?? 'text', ...at].join(', ')}: ${reason}`;
}
