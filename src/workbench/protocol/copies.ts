/** Records that other accounts have of one action. */
export interface Copies {
  /** Their numbers in the store. */
  calls: readonly number[];
  /** The accounts of all of them and of the call itself. */
  accounts: readonly string[];
}
