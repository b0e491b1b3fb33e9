/**
 * A short digest that tells texts apart without keeping them: two 32-bit FNV-1a sums, 16 hexadecimal digits. It is a name, not a
 * proof, and need not be one: a page that makes two of its own texts alike only hides one of them.
 */
export function toDigest(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return `${(low >>> 0).toString(16).padStart(8, '0')}${(high >>> 0).toString(16).padStart(8, '0')}`;
}
