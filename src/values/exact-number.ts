/**
 * A number of JSON as it stands: one that JavaScript's own would not give back, since it has more digits than fit, is too large, or
 * is written otherwise (`1.0`, `1e5`, `-0`).
 */
export class ExactNumber {
  /** As JSON has it. */
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }

  toString(): string {
    return this.digits;
  }

  valueOf(): number {
    return Number(this.digits);
  }

  /** `JSON.stringify` has no way to write the number, so it writes the digits as a text; `toJsonText` writes the number. */
  toJSON(): string {
    return this.digits;
  }
}

/** What JavaScript makes of a number, as near as it has one; `undefined` for anything else, and for one too large. */
export function findNumber(value: unknown): number | undefined {
  const near = value instanceof ExactNumber ? value.valueOf() : value;
  return typeof near === 'number' && Number.isFinite(near) ? near : undefined;
}

/** A number of whatever kind. */
export function isNumber(value: unknown): value is number | ExactNumber {
  return typeof value === 'number' || value instanceof ExactNumber;
}
