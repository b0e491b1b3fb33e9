/** A pause in long work, for somebody who needs the processor now. */
export class Rest {
  readonly #longest: number;
  #over: Promise<void> | undefined;
  #end: () => void = () => undefined;

  /** `longest` in milliseconds: after that work goes on by itself. 0: there are no pauses. */
  constructor(longest: number) {
    this.#longest = longest;
  }

  begin(): void {
    this.end();
    if (this.#longest === 0) return;
    this.#over = new Promise((resolve) => {
      const timer = setTimeout(() => this.end(), this.#longest);
      this.#end = () => {
        clearTimeout(timer);
        this.#over = undefined;
        resolve();
      };
    });
  }

  end(): void {
    this.#end();
  }

  /** `undefined`: there is no pause. */
  get over(): Promise<void> | undefined {
    return this.#over;
  }
}
