import type { Instant } from '../values/instant.ts';

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/**
 * The same instant in a zone: `2017-01-05 23:18:23 GMT+01:00 Europe/Berlin`. `undefined` for a zone that the browser does not know or
 * a time that no calendar has.
 *
 * @param zone an IANA name.
 */
export function findLocalTime({ ms }: Instant, zone: string): string | undefined {
  if (!formats.has(zone)) formats.set(zone, findFormat(zone));
  const format = formats.get(zone);
  if (format === undefined || Number.isNaN(new Date(ms).getTime())) return undefined;
  const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, second, timeZoneName } = parts;
  return `${year}-${month}-${day} ${hour}:${minute}:${second} ${timeZoneName} ${zone}`;
}

function findFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'longOffset',
    });
  } catch {
    return undefined;
  }
}
