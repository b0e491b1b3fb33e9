/** Longer values are shortened, in characters: they are made up, and no storage should be filled with them. */
const LONGEST = 1_024;
/** Of a long value, from its beginning and from its end. */
const KEPT = 256;

/** The value itself, or what tells a long one from others: its ends, its length and a sum. Whatever the case, the same sum. */
export function toShortValue(value: string): string {
  if (value.length <= LONGEST) return value;
  const sum = toSum(value.toLowerCase());
  return `${value.slice(0, KEPT)} … ${value.length} characters, ${sum} … ${value.slice(-KEPT)}`;
}

/** 64 bits, two sums of 32 (FNV-1a and one with another prime). */
function toSum(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
