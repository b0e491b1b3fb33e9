const DIGITS = new Intl.NumberFormat('en-US');

/** `2000` → `2,000`. */
export function toDigits(count: number): string {
  return DIGITS.format(count);
}

/** `1, 'call'` → `1 call`; `2000, 'call'` → `2,000 calls`. */
export function toCount(count: number, noun: string): string {
  return `${toDigits(count)} ${noun}${count === 1 ? '' : 's'}`;
}
