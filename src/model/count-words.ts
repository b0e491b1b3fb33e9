const DIGITS = new Intl.NumberFormat('en-US');

/** `2000` → `2,000`. */
export function toDigits(count: number): string {
  // Below a thousand there is nothing to part, and asking the language for it costs more than a row.
  return Number.isInteger(count) && count > 0 && count < 1000 ? String(count) : DIGITS.format(count);
}

/** `1, 'call'` → `1 call`; `2000, 'call'` → `2,000 calls`. */
export function toCount(count: number, noun: string): string {
  return `${toDigits(count)} ${noun}${count === 1 ? '' : 's'}`;
}
