import { askBackground } from '../browser/ask-background.ts';
import type { NoteEntry } from '../notes/note.ts';
import { createPseudonyms } from '../notes/redact/create-pseudonyms.ts';
import type { Pseudonym, Pseudonyms } from '../notes/redact/pseudonyms.ts';
import { findReplaced } from '../notes/redact/redact-entries.ts';

/** The kind of request with which a page of the extension asks for the pseudonyms that all notes share. */
export const PSEUDONYMS = 'trailbrief-pseudonyms';

/**
 * All that a redacted note of these calls needs. Never rejects: when the background cannot be reached, the names are this note's own.
 */
export async function askPseudonyms(entries: readonly NoteEntry[]): Promise<Pseudonyms> {
  try {
    return createPseudonyms(toPseudonyms(await askBackground(PSEUDONYMS, findReplaced(entries))));
  } catch {
    return createPseudonyms();
  }
}

/**
 * The registry that all notes share, with these names added to it: for a page that writes notes of many calls elsewhere. Never
 * rejects: when the background cannot be reached, the names are this page's own.
 */
export async function sharePseudonyms(given: readonly Pseudonym[]): Promise<Pseudonyms> {
  try {
    await askBackground(PSEUDONYMS, given);
    return createPseudonyms(await askPseudonymKey());
  } catch {
    return createPseudonyms(given);
  }
}

/** The key to all redacted notes of this browser session, in the order in which names were given. Rejects when it cannot be had. */
export async function askPseudonymKey(): Promise<readonly Pseudonym[]> {
  return toPseudonyms(await askBackground(PSEUDONYMS, 'all'));
}

function toPseudonyms(answer: unknown): readonly Pseudonym[] {
  if (!Array.isArray(answer)) throw new Error('the background gave no pseudonyms');
  // Written by the background of this extension.
  return answer as Pseudonym[];
}
