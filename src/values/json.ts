import type { ExactNumber } from './exact-number.ts';

/** A JSON value. A number that JavaScript would not write as it stood is an `ExactNumber`. */
export type JsonValue = string | number | ExactNumber | boolean | null | JsonValue[] | JsonObject;

export interface JsonObject {
  [key: string]: JsonValue;
}
