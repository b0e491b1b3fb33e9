/** What a pseudonym stands for. */
export type PseudonymKind = 'account' | 'access-key' | 'ip' | 'email' | 'user' | 'session' | 'host';

export interface Pseudonym {
  kind: PseudonymKind;
  /** `account-A`, `ip-1`. */
  name: string;
  value: string;
}

/**
 * Stable stand-ins: the same value of the same kind gets the same name for as long as the registry lives. The registry is the key
 * to every redacted note: it is shown in the extension's own pages only.
 */
export interface Pseudonyms {
  nameOf(kind: PseudonymKind, value: string): string;
  /** All given so far, in the order in which they were given. */
  entries(): readonly Pseudonym[];
}
