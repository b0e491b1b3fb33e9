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

/** The count of the last one that belongs to the most frequent: by halving, which sorts nothing. */
function leastOf(counts: Uint32Array, most: number): number {
  let low = 1;
  let high = 1;
  for (let code = 0; code < counts.length; code++) if (at(counts, code) > high) high = at(counts, code);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    let reached = 0;
    for (let code = 0; code < counts.length; code++) if (at(counts, code) >= middle) reached++;
    if (reached >= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
