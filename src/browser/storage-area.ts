/** One storage area of the extension: several keys in one step. Values are JSON. */
export interface StorageArea {
  get(keys: readonly string[]): Promise<Record<string, unknown>>;
  /** Rejects when there is no room; then nothing was written. */
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** One whose keys can be listed. */
export interface ListedArea extends StorageArea {
  keys(): Promise<string[]>;
}
