/** Gives each pair of codes that occurs a code of its own, and makes something of it once. */
export class PairCodes {
  #known = new Map<number, number>();
  #make: (one: number, other: number) => number;
  #lastKey = -1;
  #last = 0;

  constructor(make: (one: number, other: number) => number) {
    this.#make = make;
  }

  /** Codes have to be below 2^26. */
  of(one: number, other: number): number {
    const key = one * 2 ** 26 + other;
    if (key === this.#lastKey) return this.#last;
    let code = this.#known.get(key);
    if (code === undefined) {
      code = this.#make(one, other);
      this.#known.set(key, code);
    }
    this.#lastKey = key;
    this.#last = code;
    return code;
  }
}
