import { toDigest } from '../model/text-digest.ts';
import type { Problem } from '../records/problem.ts';

/** A longer text is told by itself: it holds no list of events, or it would have come in parts. */
const MAX_PARSED = 200_000;
/** Beyond this many nothing is counted any more. */
const MAX_LOST = 10_000;
/** Levels of objects above a list. */
const MAX_DEPTH = 3;

/** The first list in a value, as the reader would take it. */
function findList(value: unknown, depth = 0): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || depth >= MAX_DEPTH) return undefined;
  for (const member of Object.values(value)) {
    const list = findList(member, depth + 1);
    if (list) return list;
  }
  return undefined;
}

function findParsedList(text: string): unknown[] | undefined {
  if (text.length > MAX_PARSED) return undefined;
  try {
    return findList(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Counts what could not be read, each entry once however often the page brings it. */
interface LostEntries {
  /** Adds the lost entries of one text, and gives the number of all so far. */
  add(text: string, problems: readonly Problem[]): number;
}

export function createLostEntries(): LostEntries {
  const keys = new Set<string>();
  return {
    add: (text, problems) => {
      const lost = problems.filter((problem) => problem.lost);
      if (lost.length === 0) return keys.size;
      const list = findParsedList(text);
      const lines = text.split('\n');
      const times = new Map<string, number>();
      for (const { index, line } of lost) {
        const entry =
          line === undefined ? JSON.stringify(index === undefined ? undefined : list?.[index]) : lines[line - 1];
        const key = entry === undefined ? `${toDigest(text)} ${index} ${line}` : toDigest(entry);
        // Two entries alike in one text are two.
        const time = (times.get(key) ?? 0) + 1;
        times.set(key, time);
        if (keys.size < MAX_LOST) keys.add(`${key} ${time}`);
      }
      return keys.size;
    },
  };
}
