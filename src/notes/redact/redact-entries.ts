import type { NoteEntry } from '../note.ts';
import { rewriteEntry } from '../rewrite/rewrite-entry.ts';
import type { TextRewriter } from '../rewrite/text-rewriter.ts';
import { collectKnown } from './collect-known.ts';
import { createPseudonyms } from './create-pseudonyms.ts';
import { createKnownValues } from './known-values.ts';
import type { Pseudonym, Pseudonyms } from './pseudonyms.ts';
import { createTextRedactor } from './redact-text.ts';

/** Redaction of calls that come one at a time: each is collected before the first is replaced. */
export interface Redaction {
  /** Takes in what a call names. */
  collect(entry: NoteEntry): void;
  /** The call with pseudonyms. What is redacted already stays as it is. */
  redact(entry: NoteEntry): NoteEntry;
}

/** Begins to redact the calls of one note. Nothing is changed but the registry. */
export function startRedaction(pseudonyms: Pseudonyms): Redaction {
  const known = createKnownValues();
  let redactor: TextRewriter | undefined;
  return {
    collect: (entry) => {
      if (!entry.redacted) collectKnown([entry], known);
    },
    redact: (entry) => {
      if (entry.redacted) return entry;
      redactor ??= createTextRedactor(known, pseudonyms);
      return { ...rewriteEntry(entry, redactor), redacted: true };
    },
  };
}

/**
 * Calls in which accounts, access keys, addresses, people, sessions and hosts have stable pseudonyms, in whatever text they stand.
 * What names somebody is first collected from all calls, so that a name of one is found in a message of another.
 */
export function redactEntries(entries: readonly NoteEntry[], pseudonyms: Pseudonyms): NoteEntry[] {
  const redaction = startRedaction(pseudonyms);
  for (const entry of entries) redaction.collect(entry);
  return entries.map(redaction.redact);
}

/** All that a note of these calls would replace: to be asked of the registry that the whole notebook shares. */
export function findReplaced(entries: readonly NoteEntry[]): Pick<Pseudonym, 'kind' | 'value'>[] {
  const own = createPseudonyms();
  for (const { call } of redactEntries(entries, own)) call.recordText();
  return own.entries().map(({ kind, value }) => ({ kind, value }));
}
