/** `1 call`, `2,000 calls`. */
export function toCalls(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'call' : 'calls'}`;
}

/** `6 MB`, `0.4 MB`; never `0 MB` of something. In millions of bytes. */
export function toMegabytes(bytes: number): string {
  return `${Math.max(bytes > 0 ? 0.1 : 0, Math.round(bytes / 100_000) / 10).toLocaleString('en-US')} MB`;
}
