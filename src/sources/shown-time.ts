import { isDayOfMonth } from '../values/instant.ts';

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2}):(?<second>\d{2})(?:\.\d+)?(?:\s*(?<half>[AP])\.?M\.?)?`;
/** Behind the time: `Z`, `UTC`, `(UTC-04:00)`, `(UTC)`, `+0900`. */
const OFFSET = String.raw`\s*\(?(?:(?<utc>Z|UTC|GMT)(?!\s*[+-]))?(?:(?:UTC|GMT)?\s*(?<sign>[+-])(?<offsetHour>\d{1,2}):?(?<offsetMinute>\d{2})?)?\)?`;

/** The forms in which the console writes a time. Each names its parts. */
const FORMS = [
  // May 08, 2026, 00:26:11 (UTC-04:00)
  String.raw`(?<name>[A-Za-z]{3,9})\.? (?<day>\d{1,2}), (?<year>\d{4}),? (?:at )?`,
  // 8 May 2026, 00:26:11 (UTC+01:00)
  String.raw`(?<day>\d{1,2}) (?<name>[A-Za-z]{3,9})\.? (?<year>\d{4}),? (?:at )?`,
  // 5月 08, 2026, 13:26:11 (UTC+09:00)
  String.raw`(?<month>\d{1,2})月 ?(?<day>\d{1,2})日?, (?<year>\d{4}),? `,
  // 2026年5月8日 13:26:11 (UTC+09:00)
  String.raw`(?<year>\d{4})年 ?(?<month>\d{1,2})月 ?(?<day>\d{1,2})日,? ?`,
  // 2026-05-08T00:26:11Z, 2026-05-08 00:26:11 (UTC), 2026/05/08 00:26:11 (UTC+09:00): the year first leaves no doubt
  String.raw`(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})[T,]? ?`,
].map((date) => new RegExp(`^${date}${CLOCK}${OFFSET}$`, 'i'));

function findMonth(parts: Record<string, string | undefined>): number | undefined {
  if (parts['month'] !== undefined) return Number(parts['month']);
  const at = ENGLISH.indexOf((parts['name'] ?? '').slice(0, 3).toLowerCase());
  return at < 0 ? undefined : at + 1;
}

function toHour(parts: Record<string, string | undefined>): number {
  const hour = Number(parts['hour']);
  const half = parts['half']?.toUpperCase();
  if (half === undefined) return hour;
  return (hour % 12) + (half === 'P' ? 12 : 0);
}

/**
 * A time as the console shows it, as ISO 8601 in UTC to the second. `undefined` when it names no offset or is no such time:
 * the viewer's own offset would be a guess.
 */
export function findShownTime(text: string): string | undefined {
  const plain = text.replace(/[\s\u200e\u200f]+/g, ' ').trim();
  for (const form of FORMS) {
    const parts = form.exec(plain)?.groups;
    if (!parts) continue;
    const month = findMonth(parts);
    if (month === undefined || (parts['utc'] === undefined && parts['sign'] === undefined)) continue;
    const shift =
      (parts['sign'] === '-' ? -1 : 1) * (Number(parts['offsetHour'] ?? 0) * 60 + Number(parts['offsetMinute'] ?? 0));
    const day = Number(parts['day']);
    const [hour, minute, second] = [toHour(parts), Number(parts['minute']), Number(parts['second'])];
    // A 31st of June would silently become the 1st of July, and 75 minutes an hour and a quarter.
    if (!isDayOfMonth(`${parts['year']}-${month}-${day}`) || hour > 23 || minute > 59 || second > 59) return undefined;
    const shown = Date.UTC(Number(parts['year']), month - 1, day, hour, minute, second);
    return new Date(shown - shift * 60_000).toISOString().replace('.000Z', 'Z');
  }
  return undefined;
}
