import { countBytes } from '../../calls/notebook-limits.ts';
import type { Pseudonym, PseudonymKind } from './pseudonyms.ts';

/** The key as text, compact: kind, name and value of each. */
export function toKeyText(entries: readonly Pseudonym[]): string {
  return JSON.stringify(entries.map(toRow));
}

/**
 * As many as fit into so many bytes of text: those used last, then those given last. The last of each kind always stays, so that no
 * registry that goes on from these gives a name again.
 *
 * @param used the names that were asked for last.
 */
export function boundPseudonyms(
  entries: readonly Pseudonym[],
  used: ReadonlySet<string>,
  bytes: number,
): readonly Pseudonym[] {
  if (countBytes(toKeyText(entries)) <= bytes) return entries;
  const sizes = entries.map((entry) => countBytes(JSON.stringify(toRow(entry))) + 1);
  let left = bytes - sizes.reduce((sum, size) => sum + size, 0);
  const last = new Map<PseudonymKind, number>(entries.map(({ kind }, at) => [kind, at]));
  const gone = new Set<number>();
  for (const isUsed of [false, true])
    for (const [at, { kind, name }] of entries.entries()) {
      if (left >= 0) break;
      if (used.has(name) !== isUsed || last.get(kind) === at) continue;
      gone.add(at);
      left += sizes[at] ?? 0;
    }
  return entries.filter((_, at) => !gone.has(at));
}

function toRow({ kind, name, value }: Pseudonym): [PseudonymKind, string, string] {
  return [kind, name, value];
}
