import { toDigits } from '../model/count-words.ts';

/** `6 MB`, `0.4 MB`; never `0 MB` of something. In millions of bytes. */
export function toMegabytes(bytes: number): string {
  return `${toDigits(Math.max(bytes > 0 ? 0.1 : 0, Math.round(bytes / 100_000) / 10))} MB`;
}
