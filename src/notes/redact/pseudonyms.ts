/** What a pseudonym stands for. `principal`: AWS's own id of a user, role or session (`AIDA…`, `AROA…`). `authorization`: the id of a refusal, or its encoded message. */
export const PSEUDONYM_KINDS = [
  'account',
  'access-key',
  'ip',
  'email',
  'user',
  'session',
  'host',
  'principal',
  'authorization',
] as const;

export type PseudonymKind = (typeof PSEUDONYM_KINDS)[number];

export interface Pseudonym {
  kind: PseudonymKind;
  /** `account-A`, `ip-1`. */
  name: string;
  value: string;
}

/**
 * Stable stand-ins: the same value gets the same name for as long as the registry lives. The registry is the key
 * to every redacted note: it is shown in the extension's own pages only.
 */
export interface Pseudonyms {
  nameOf(kind: PseudonymKind, value: string): string;
  /** All given so far, in the order in which they were given. */
  entries(): readonly Pseudonym[];
}
