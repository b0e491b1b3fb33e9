/** The distinct values of one facet. Code 0 is the empty text: no value. */
export class ValueDictionary {
  readonly values: string[] = [''];
  #codes = new Map<string, number>([['', 0]]);
  #made = new Map<string, number>();

  codeOf(value: string): number {
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.values.push(value) - 1;
      this.#codes.set(value, code);
    }
    return code;
  }

  /** The code of what is made of a text: made once for each text. */
  codeOfMade(text: string, make: (text: string) => string): number {
    let code = this.#made.get(text);
    if (code === undefined) {
      code = this.codeOf(make(text));
      this.#made.set(text, code);
    }
    return code;
  }

  /** `undefined`: no call has it. */
  find(value: string): number | undefined {
    return this.#codes.get(value);
  }

  get size(): number {
    return this.values.length;
  }
}
