export const ACCOUNT = '111122223333';
export const OTHER_ACCOUNT = '444455556666';

/** The one whose turn it is. */
export const pick = <T>(values: readonly T[], index: number): T | undefined =>
  values[Math.floor(index) % values.length];

/** In hexadecimal, with leading zeros. */
export function toHex(value: number, length: number): string {
  return value.toString(16).padStart(length, '0');
}
