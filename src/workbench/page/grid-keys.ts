/** Where a key leads from a row; `page` is how many rows are seen. `undefined`: the key does not move, or there is no row. */
export function findStep(key: string, at: number, count: number, page: number): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  const steps = new Map([
    ['ArrowUp', at - 1],
    ['ArrowDown', at + 1],
    ['PageUp', at - page],
    ['PageDown', at + page],
    ['Home', 0],
    ['End', last],
  ]);
  const to = steps.get(key);
  return to === undefined ? undefined : Math.min(Math.max(to, 0), last);
}
