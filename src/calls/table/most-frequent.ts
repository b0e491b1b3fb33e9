import { at } from './columns.ts';

/**
 * The codes with the highest counts, highest first, of equal ones the lower code first; codes that no call has are left
 * out. And how many codes any call has.
 */
export function findMostFrequent(counts: Uint32Array, most: number): { codes: number[]; distinct: number } {
  let distinct = 0;
  for (let code = 0; code < counts.length; code++) if (at(counts, code) > 0) distinct++;
  const least = distinct <= most ? 1 : leastOf(counts, most);
  const above: number[] = [];
  const equal: number[] = [];
  for (let code = 0; code < counts.length; code++) {
    const count = at(counts, code);
    if (count > least) above.push(code);
    else if (count === least && equal.length < most) equal.push(code);
  }
  const codes = [...above, ...equal.slice(0, most - above.length)];
  codes.sort((one, other) => at(counts, other) - at(counts, one) || one - other);
  return { codes, distinct };
}

/** Counts from this one on are told apart only when that many values have them. */
const HIGH = 4096;

/** The count of the last one that belongs to the most frequent: by how many values have each count, which sorts nothing. */
function leastOf(counts: Uint32Array, most: number): number {
  const values = new Uint32Array(HIGH + 1);
  for (let code = 0; code < counts.length; code++) {
    const count = Math.min(at(counts, code), HIGH);
    values[count] = at(values, count) + 1;
  }
  if (at(values, HIGH) >= most)
    return (
      counts
        .filter((count) => count >= HIGH)
        .sort()
        .at(-most) ?? HIGH
    );
  let reached = 0;
  for (let count = HIGH; count > 0; count--) {
    reached += at(values, count);
    if (reached >= most) return count;
  }
  return 1;
}
