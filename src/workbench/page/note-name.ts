import type { View } from '../protocol/list-view.ts';

/** What a file with these calls is called, without its ending: `trailbrief-2017-01-05-to-2017-01-06`. */
export function toNoteName(span: View['span']): string {
  if (!span) return 'trailbrief';
  const [first, last] = [span.from, span.to].map((ms) => new Date(ms).toISOString().slice(0, 10));
  return first === last ? `trailbrief-${first}` : `trailbrief-${first}-to-${last}`;
}
