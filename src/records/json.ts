/** A JSON value. Integers beyond 2^53 are `bigint`, so that their digits stay exact. */
export type JsonValue = string | number | bigint | boolean | null | JsonValue[] | JsonObject;

export interface JsonObject {
  [key: string]: JsonValue;
}
