import type { NoteEntry } from '../note.ts';
import { rewriteEntry } from '../rewrite/rewrite-entry.ts';
import { collectKnown } from './collect-known.ts';
import { createPseudonyms } from './create-pseudonyms.ts';
import type { Pseudonym, Pseudonyms } from './pseudonyms.ts';
import { createTextRedactor } from './redact-text.ts';

/**
 * Calls in which accounts, access keys, addresses, people, sessions and hosts have stable pseudonyms, in whatever text they stand.
 * What names somebody is first collected from all calls, so that a name of one is found in a message of another. Nothing is
 * changed but the registry. What is redacted already stays as it is.
 */
export function redactEntries(entries: readonly NoteEntry[], pseudonyms: Pseudonyms): NoteEntry[] {
  const redactor = createTextRedactor(collectKnown(entries.filter(({ redacted }) => !redacted)), pseudonyms);
  return entries.map((entry) => (entry.redacted ? entry : { ...rewriteEntry(entry, redactor), redacted: true }));
}

/** All that a note of these calls would replace: to be asked of the registry that the whole notebook shares. */
export function findReplaced(entries: readonly NoteEntry[]): Pick<Pseudonym, 'kind' | 'value'>[] {
  const own = createPseudonyms();
  for (const { call } of redactEntries(entries, own)) call.recordText();
  return own.entries().map(({ kind, value }) => ({ kind, value }));
}
