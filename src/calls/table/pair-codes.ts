import { at } from './columns.ts';

/** Pairs of few codes are looked up in a list; of more in a map. */
const MOST_LISTED = 2 ** 16;
const UNKNOWN = 0xffff_ffff;

/** Makes a code of each pair of codes that occurs, once. Codes have to be below the sizes given for them. */
export class PairCodes {
  readonly #list: Uint32Array | undefined;
  readonly #map = new Map<number, number>();
  readonly #size: number;
  readonly #make: (one: number, other: number) => number;

  constructor(ones: number, others: number, make: (one: number, other: number) => number) {
    this.#size = others;
    this.#list = ones * others <= MOST_LISTED ? new Uint32Array(ones * others).fill(UNKNOWN) : undefined;
    this.#make = make;
  }

  of(one: number, other: number): number {
    const key = one * this.#size + other;
    const known = this.#list ? at(this.#list, key) : (this.#map.get(key) ?? UNKNOWN);
    if (known !== UNKNOWN) return known;
    const code = this.#make(one, other);
    if (this.#list) this.#list[key] = code;
    else this.#map.set(key, code);
    return code;
  }
}
