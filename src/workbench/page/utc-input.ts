import { findInstant } from '../../values/instant.ts';

/** What a person writes in UTC, in milliseconds since 1970: a day, or a time of it with a space or `T` between. `undefined`: it is none of these. */
export function findInputTime(text: string): number | undefined {
  const [, day, clock = '00:00', seconds = ':00'] = WRITTEN.exec(text.trim()) ?? [];
  return day === undefined ? undefined : findInstant(`${day}T${clock}${seconds}Z`)?.ms;
}

const WRITTEN = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(:\d\d)?Z?)?$/;

/** `2017-01-05 22:18:23`, in UTC, without saying so. */
export function toUtcWords(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}
