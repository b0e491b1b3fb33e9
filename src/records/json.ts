export type { JsonObject, JsonValue } from '../values/json.ts';
