/** Records that other accounts have of one action. */
export interface Copies {
  /** Their rows in the store. */
  rows: readonly number[];
  /** The accounts of all of them and of the call itself. */
  accounts: readonly string[];
}
