import { toCount, toDigits } from '../model/count-words.ts';
import type { Health } from './panel-state.ts';

/** The shortest word for it: `Read 50 of 50`. */
export function toShortHealth({ read, lost, partial }: Health): string {
  const whole = read.reduce((sum, { count }) => sum + count, 0);
  if (whole + lost + partial === 0) return 'No record read yet.';
  return `Read ${toDigits(whole)} of ${toDigits(whole + lost)}`;
}

/** What was read, from where, and what was not, in at most four short sentences. */
export function toHealthLine(health: Health): string {
  const read = health.read.filter((part) => part.count > 0);
  const whole = read.reduce((sum, part) => sum + part.count, 0);
  const all = whole + health.lost;
  const parts: string[] = [];
  if (all > 0) parts.push(`Read ${toDigits(whole)} of ${toCount(all, 'record')}${toOrigin(read)}.`);
  if (health.lost > 0) parts.push(`${toDigits(health.lost)} could not be read.`);
  if (health.partial > 0) parts.push(`${toCount(health.partial, 'call')} known from labels only.`);
  if (health.missing) parts.push(health.missing);
  return parts.join(' ') || 'No record read yet.';
}

function toOrigin(read: Health['read']): string {
  const [first, ...others] = read;
  if (!first) return '';
  if (others.length === 0) return ` from ${first.from}`;
  return `: ${read.map((part) => `${toDigits(part.count)} from ${part.from}`).join(', ')}`;
}
