/** A pause in long work, for somebody who needs the processor now. */
export class DrawingPause {
  readonly #longest: number;
  #over: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #resolve: () => void = () => undefined;

  /** `longest` in milliseconds: after that work goes on by itself. 0: there are no pauses. */
  constructor(longest: number) {
    this.#longest = longest;
  }

  /** Begins a pause; one that is there lasts as long again from now. */
  begin(): void {
    if (this.#longest === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(), this.#longest);
    this.#over ??= new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#over = undefined;
    this.#resolve();
  }

  /** Resolves when there is no pause any more. `undefined`: there is none. */
  get over(): Promise<void> | undefined {
    return this.#over;
  }
}
