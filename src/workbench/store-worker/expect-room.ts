/** Less than this is left to what is done with the records, and to the browser, which ends the whole page when it has none. In bytes. */
const SPARE = 256 * 2 ** 20;

/** ES2024, which not every engine that runs the tests has. */
type Transferable = ArrayBuffer & { transfer?(length: number): ArrayBuffer };

/** So much may be taken before room is asked for again: to ask for it makes the engine collect garbage. In bytes. */
const UNASKED = 32 * 2 ** 20;

/** Sees to it that there is room for what is taken. */
export class RoomWatch {
  #taken = UNASKED;

  /** Before so many bytes are taken. Throws as `expectRoom`. */
  take(bytes: number): void {
    if (this.#taken >= UNASKED) {
      expectRoom();
      this.#taken = 0;
    }
    this.#taken += bytes;
  }
}

/**
 * Throws when memory is about to run out. A large array that finds no room is an error that can be told; after that the next small
 * thing of the browser's own that finds none takes the page with it.
 */
export function expectRoom(): void {
  if (!('transfer' in ArrayBuffer.prototype)) return;
  const spare: Transferable = new ArrayBuffer(SPARE);
  // Let go at once, not when garbage is collected.
  spare.transfer?.(0);
}
