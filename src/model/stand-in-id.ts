import { toDigest } from './text-digest.ts';

/** An id for a record that has none: the same text gives the same id. */
export function standInId(text: string): string {
  return `no-id:${toDigest(text)}`;
}
