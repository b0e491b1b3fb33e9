import { askBackground } from '../browser/ask-background.ts';
import type { NoteEntry } from '../notes/note.ts';
import { createGivenPseudonyms, createPseudonyms } from '../notes/redact/create-pseudonyms.ts';
import { NOT_REDACTED } from '../notes/redact/not-redacted.ts';
import type { Pseudonym, Pseudonyms } from '../notes/redact/pseudonyms.ts';
import { findReplaced } from '../notes/redact/redact-entries.ts';

/** The kind of request with which a page of the extension asks for the pseudonyms that all notes share. */
export const PSEUDONYMS = 'trailbrief-pseudonyms';

/** All that a redacted note of these calls needs, and no more. Rejects when the background cannot be reached or has no room. */
export async function askPseudonyms(entries: readonly NoteEntry[]): Promise<Pseudonyms> {
  const wanted = findReplaced(entries);
  const given = await ask(wanted);
  if (given.length !== wanted.length) throw new Error(NOT_REDACTED);
  return createGivenPseudonyms(given);
}

/**
 * The registry that all notes share, with these names added to it: for a page that writes notes of many calls elsewhere. Rejects
 * when the background cannot be reached or has no room.
 */
export async function sharePseudonyms(given: readonly Pseudonym[]): Promise<Pseudonyms> {
  const shared = await ask(given);
  if (shared.some(({ name }, at) => name !== given[at]?.name) || shared.length !== given.length)
    throw new Error('could not be redacted: another page gave the same names at the same time. Try again');
  return createPseudonyms(await ask('all'));
}

/** The key to all redacted notes of this browser session, in the order in which names were given. Rejects when it cannot be had. */
export async function askPseudonymKey(): Promise<readonly Pseudonym[]> {
  return ask('all');
}

/** Forgets the key: what was redacted stays so for good. Rejects when it could not be done. */
export async function emptyPseudonymKey(): Promise<void> {
  await ask('empty');
}

async function ask(data: unknown): Promise<readonly Pseudonym[]> {
  const answer = await askBackground(PSEUDONYMS, data).catch(() => undefined);
  if (!Array.isArray(answer)) throw new Error(NOT_REDACTED);
  // Written by the background of this extension.
  return answer as Pseudonym[];
}
