/** Milliseconds since 1970 as a `datetime-local` input wants it, in UTC, to the second: `2017-01-05T22:18:23`. */
export function toInputTime(ms: number | undefined): string {
  return ms === undefined ? '' : new Date(ms).toISOString().slice(0, 19);
}

/** What such an input holds, read as UTC, in milliseconds since 1970. `undefined`: it is empty or not whole yet. */
export function findInputTime(text: string): number | undefined {
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** `2017-01-05 22:18:23`, in UTC, without saying so. */
export function toUtcWords(ms: number): string {
  return toInputTime(ms).replace('T', ' ');
}
