import type { NoteEntry } from './note.ts';
import { HOST, toHostMeaning } from './redact/host-name.ts';
import { replaceIpAddress } from './redact/ip-address.ts';
import { EMAIL, IP } from './redact/text-patterns.ts';
import { rewriteEntry } from './rewrite/rewrite-entry.ts';
import type { TextRewriter } from './rewrite/text-rewriter.ts';

/** What makes the beginning of a text an address, and the host behind it. */
const SCHEME = /(?<=[a-z0-9+.-]):\/\//gi;
const AUTHORITY = /(?<=\[:\]\/\/)[^\s/"'<>?#\\|]+/g;
const THEIRS = new RegExp(`(${EMAIL})|(${HOST})|${IP}`, 'giu');

/**
 * Addresses and URLs that nothing turns into a link: `https[:]//example[.]com`, `192[.]0[.]2[.]1`, `user[@]example[.]com`.
 * Names of AWS's services (`cloudtrail.amazonaws.com`) are words and stay, but in an address with a scheme. What is defanged
 * already stays as it is.
 * Source of the form: https://docs.aws.amazon.com/security-ir/latest/userguide/
 */
export function defangText(text: string): string {
  let before = text;
  let after = defangOnce(text);
  // Addresses that touch each other are told apart one after the other.
  for (let rounds = 1; after !== before && rounds < MAX_ROUNDS; rounds++) {
    before = after;
    after = defangOnce(before);
  }
  return after;
}

const MAX_ROUNDS = 12;

function defangOnce(text: string): string {
  return text
    .replace(SCHEME, '[:]//')
    .replace(AUTHORITY, defuse)
    .replace(THEIRS, (match: string, ...[email, host]: (string | undefined)[]) => {
      if (email !== undefined) return defuse(email);
      if (host !== undefined) return toHostMeaning(host.toLowerCase()).kind === 'aws' ? host : defuse(host);
      return replaceIpAddress(match, (_, spelled) => defuse(spelled));
    });
}

function defuse(address: string): string {
  return address.replace(/(?<!\[)[.:@]|[.:@](?!\])/g, '[$&]');
}

const DEFANGER: TextRewriter = {
  text: defangText,
  key: defangText,
  // Where the call was read is ours to say.
  evidence: (name) => name,
  findAccount: () => undefined,
};

/** The call with addresses and URLs that cannot be clicked. Where it was read, and the link back, stays as it is. */
export function defangEntry(entry: NoteEntry): NoteEntry {
  return rewriteEntry(entry, DEFANGER);
}
