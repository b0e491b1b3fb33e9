import { toChannelText } from '../notes/evidence-text.ts';
import type { Problem } from '../records/problem.ts';

/** One problem as one clear line: where, and what was expected. Never holds record contents. */
export function toProblemLine({ place, index, line, path, reason }: Problem): string {
  const where = [
    toChannelText(place.channel),
    ...(index === undefined ? [] : [`record ${index + 1}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(path === undefined ? [] : [path]),
  ];
  return `In ${where.join(', ')}: ${reason}`;
}
