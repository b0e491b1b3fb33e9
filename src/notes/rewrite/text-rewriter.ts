/** Puts other texts in the place of those that a record brought: pseudonyms, or addresses that cannot be clicked. Total. */
export interface TextRewriter {
  /** A text that is no JSON. */
  text(text: string): string;
  /** The name of a member: a plain word there is the record's own. */
  key(name: string): string;
  /** The page or file in which a call was read. */
  evidence(name: string): string;
  /** What stands in for a number that is an account known; `named` says that its member's name tells so. `undefined` for all others. */
  findAccount(digits: string, named: boolean): string | undefined;
}
