const nothing: Uint8Array = new Uint8Array();
let viewed = nothing;
let view: DataView = new DataView(viewed.buffer);

/** The same bytes, to be read four at a time from any position. The view used last is kept until `forgetView`. */
export function viewOf(bytes: Uint8Array): DataView {
  if (viewed !== bytes) {
    viewed = bytes;
    view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  return view;
}

/** Lets go of the bytes viewed last, which may be a large file. */
export function forgetView(): void {
  viewOf(nothing);
}

/**
 * Whether one of four bytes ends a plain stretch of a string: a quote, a backslash, a control character. Exact as a
 * whole: a borrow between bytes begins only at a byte that is one of these itself.
 * Source: https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord and #HasLessInWord
 */
export function hasSpecial(four: number): boolean {
  const quote = four ^ 0x22222222;
  const backslash = four ^ 0x5c5c5c5c;
  const found =
    ((quote - 0x01010101) & ~quote) | ((backslash - 0x01010101) & ~backslash) | ((four - 0x20202020) & ~four);
  return (found & 0x80808080) !== 0;
}
