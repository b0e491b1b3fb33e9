import type { Problem } from '../../records/problem.ts';

/** "log.json.gz, record 3, line 4: Expected …". Those alike in one place are one line: "log.json.gz, records 1 to 166 and 168: Expected …". */
export function toProblemLines(problems: readonly Problem[]): string[] {
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { place, path, reason, index, line } = problem;
    const key = JSON.stringify([
      toSource(problem),
      place.channel,
      path,
      reason,
      index === undefined,
      line === undefined,
    ]);
    const others = alike.get(key);
    if (others) others.push(problem);
    else alike.set(key, [problem]);
  }
  return [...alike.values()].map(toLine);
}

function toSource({ place }: Problem): string {
  return place.name ?? (place.channel === 'paste' ? 'pasted text' : 'file');
}

function toLine(alike: readonly Problem[]): string {
  const first = alike[0] as Problem; // No group is empty.
  const at = [
    toSource(first),
    ...toPositions('record', alike, ({ index }) => (index === undefined ? undefined : index + 1)),
    ...toPositions('line', alike, ({ line }) => line),
    ...(first.path === undefined ? [] : [first.path]),
  ].join(', ');
  // One file that was given twice has each of its places twice.
  const places = new Set(alike.map(({ index, line }) => `${index} ${line}`)).size;
  const times = alike.length > places ? ` (${alike.length} times)` : '';
  return `${at}: ${first.reason}${times}`;
}

/** `["record 3"]`, `["records 1 to 166 and 168"]`, or nothing when they have no such position. */
function toPositions(noun: string, alike: readonly Problem[], at: (problem: Problem) => number | undefined): string[] {
  const numbers = [...new Set(alike.map(at))].filter((value) => value !== undefined).sort((a, b) => a - b);
  if (numbers.length === 0) return [];
  return [`${noun}${numbers.length > 1 ? 's' : ''} ${inWords(toRuns(numbers).map(runInWords))}`];
}

type Run = [first: number, last: number];

function toRuns(numbers: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const value of numbers) {
    const run = runs.at(-1);
    if (run && value === run[1] + 1) run[1] = value;
    else runs.push([value, value]);
  }
  return runs;
}

function runInWords([first, last]: Run): string {
  if (first === last) return String(first);
  return `${first} to ${last}`;
}

function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
}
