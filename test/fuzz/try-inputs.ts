import { understand } from '../../src/background/understand.ts';
import { fromWireCall } from '../../src/calls/wire-call.ts';
import { FORMATS } from '../../src/notes/formats/note-formats.ts';
import { toBrief } from '../../src/notes/to-brief.ts';
import { toNote } from '../../src/notes/to-note.ts';
import { parseEvents } from '../../src/records/parse-events.ts';
import { newScanState } from '../../src/records/scan/scan-state.ts';
import { scanPart } from '../../src/records/scan-records.ts';
import type { Place } from '../../src/sources/raw-event.ts';
import { generateRecords } from '../bench/generate-records.ts';
import { type Random, toRandom } from '../bench/random.ts';
import { MUTATIONS, mutateRecord } from './mutate.ts';

/** Milliseconds in which 1 MB is read, and the least that an input is given. */
const MAX_MS = 1_000;
const NOW = Date.UTC(2026, 10, 22);

/** What went wrong with one input: enough to make it again. */
export interface Fault {
  kind: string;
  what: string;
  input: string;
}

export interface Outcome {
  /** Inputs by kind. */
  tried: Record<string, number>;
  faults: Fault[];
  slowestMs: number;
}

/** The same for the same seed: `rounds` inputs of each kind, of files, messages of a page, and records. */
export function tryInputs(rounds: number, seed: number): Outcome {
  const random = toRandom(seed);
  const records = [...generateRecords(60, seed)];
  const outcome: Outcome = { tried: {}, faults: [], slowestMs: 0 };
  for (let round = 0; round < rounds; round++)
    for (const [kind, toTrial] of Object.entries(KINDS)) {
      const { input, run } = toTrial(records, random);
      outcome.tried[kind] = (outcome.tried[kind] ?? 0) + 1;
      const fault = (what: string): void => void outcome.faults.push({ kind, what, input });
      const limit = MAX_MS * Math.max(1, input.length / 1e6);
      try {
        let ms = Number.POSITIVE_INFINITY;
        // Again when it took long: the machine may have been busy.
        for (let times = 0; times < 3 && ms > limit; times++) {
          const begun = performance.now();
          const wrong = run();
          ms = performance.now() - begun;
          if (wrong !== undefined) fault(wrong);
        }
        outcome.slowestMs = Math.max(outcome.slowestMs, ms);
        if (ms > limit) fault(`took ${Math.round(ms)} ms for ${input.length} characters`);
      } catch (error) {
        fault(`threw ${error instanceof Error ? error.stack : String(error)}`);
      }
    }
  return outcome;
}

/** An input, and what reads it: it says what is wrong with the outcome. */
interface Trial {
  input: string;
  run(): string | undefined;
}

const place = (channel: Place['channel']): Place => ({ channel, readAt: NOW });
const pickSome = (records: readonly string[], random: Random): string[] =>
  Array.from({ length: 2 + random.below(6) }, () => random.pick(records));
const damage = (text: string, random: Random): string => random.pick(MUTATIONS).run(text, random);

const KINDS: Readonly<Record<string, (records: readonly string[], random: Random) => Trial>> = {
  'files of lines': toLines,
  'files of one list': (records, random) => {
    const input = damage(`{"Records":[${pickSome(records, random).join(',')}]}`, random);
    return { input, run: () => void readFile(input) };
  },
  'messages of a page': (records, random) => {
    const events = pickSome(records, random).map((text) => ({ EventId: 'one', CloudTrailEvent: text }));
    const input = damage(JSON.stringify({ Events: events, NextToken: null }), random);
    return { input, run: () => void understand({ kind: 'text', text: input, place: place('page-answer') }) };
  },
  'texts of an event’s page': (records, random) => {
    const input = damage(JSON.stringify(JSON.parse(random.pick(records)), null, 2), random);
    return {
      input,
      run: () => void understand({ kind: 'text', text: input, place: place('page-text'), onlyEventId: 'one' }),
    };
  },
  'records with strange values': (records, random) => {
    const input = JSON.stringify(mutateRecord(JSON.parse(random.pick(records)), random));
    return { input, run: () => writeAll(input) };
  },
};

/** A line that is damaged takes no other line with it, and is told where it cannot be read. */
function toLines(records: readonly string[], random: Random): Trial {
  const whole = pickSome(records, random);
  const at = random.below(whole.length);
  const lines = whole.map((line, index) => (index === at ? damage(line, random) : line));
  const input = lines.join('\n');
  const given = lines.filter((line) => line.trim() !== '').length;
  return {
    input,
    run: () => {
      const { read, refused } = readFile(input);
      if (read < whole.length - 1) return `read ${read} of ${whole.length - 1} lines that are whole`;
      return read + refused < given ? `read ${read} and refused ${refused} of ${given}` : undefined;
    },
  };
}

/** As the workbench's worker does: the records, and how much was said to be none. */
function readFile(text: string): { read: number; refused: number } {
  const state = newScanState(true);
  const bytes = new TextEncoder().encode(text);
  const { rows, others, broken } = scanPart(bytes, place('file'), state, true);
  let read = rows.count;
  let refused = broken.length + state.proseLines;
  for (const { start, end } of others) {
    const other = new TextDecoder().decode(bytes.subarray(start, end));
    const { events, problems } = parseEvents({ kind: 'text', text: other, place: place('file') });
    read += events.length;
    refused += problems.length;
  }
  return { read, refused };
}

/** A record's brief, and its notes in every format. */
function writeAll(text: string): string | undefined {
  const { calls, problems } = understand({ kind: 'text', text, place: place('paste') });
  if (calls.length === 0 && problems.length === 0) return 'neither read nor refused';
  const entries = calls.map(fromWireCall).map((call) => ({ call, brief: toBrief(call, NOW) }));
  if (entries.length > 0) for (const format of FORMATS) toNote(entries, { format, defang: true });
  return undefined;
}
