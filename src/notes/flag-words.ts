import type { ApiCall } from '../model/api-call.ts';
import { toFlagEntry } from '../model/flag-kinds.ts';

/** The flags of a call in short words, each once. What the result says already is not said again. */
export function toFlagWords({ flags }: Pick<ApiCall, 'flags'>): string[] {
  return [...new Set(flags.flatMap(({ kind }) => toFlagEntry(kind).short ?? []))];
}
