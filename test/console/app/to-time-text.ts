import type { Cell } from '../cell.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'].concat(
  'October',
  'November',
  'December',
);

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * A time as the console writes it, with the viewer's offset behind it: `May 08, 2026, 00:26:11 (UTC-04:00)`.
 * The Japanese form differs between the console's pages, so the two paths have one each.
 */
export function toTimeText(ms: number, { language, path }: Pick<Cell, 'language' | 'path'>): string {
  const hours = language === 'ja' ? 9 : -4;
  const at = new Date(ms + hours * 3_600_000);
  const day = two(at.getUTCDate());
  const clock = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  const offset = `(UTC${hours < 0 ? '-' : '+'}${two(Math.abs(hours))}:00)`;
  if (language === 'en') return `${MONTHS[at.getUTCMonth()]} ${day}, ${at.getUTCFullYear()}, ${clock} ${offset}`;
  const month = at.getUTCMonth() + 1;
  if (path === '/cloudtrail/') return `${at.getUTCFullYear()}年${month}月${day}日 ${clock} ${offset}`;
  return `${month}月 ${day}, ${at.getUTCFullYear()}, ${clock} ${offset}`;
}
