/** One text node's content, in page order, with what its markup looks like. */
export interface Piece {
  text: string;
  /** Names and classes of the elements around it: equal for the cells of one column. */
  markup: string;
}

/** Pieces between two places where the work may pause. */
const PAUSE_AFTER = 300;

/** What a text node's markup looks like: `Piece.markup`. */
export function toMarkup(node: Node): string {
  let markup = '';
  let element = node.parentElement;
  for (let level = 0; element && level < 3; level++, element = element.parentElement) {
    // Cells of one row often look alike: the first one is another column than the rest.
    const column = /^t[dh]$/.test(element.localName) && element.previousElementSibling ? '+' : '';
    markup += `${element.localName}${column}.${element.getAttribute('class') ?? ''}<`;
  }
  return markup;
}

/** The texts below an element, in page order, and how many characters of them stand before `anchor`. */
export function* readPieces(element: Element, anchor: Node): Generator<void, { pieces: Piece[]; before: number }> {
  const pieces: Piece[] = [];
  let before = 0;
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node === anchor) before = pieces.length;
    const text = node.nodeValue ?? '';
    // Only numbers are ever judged by their markup.
    pieces.push({ text, markup: /^\s*\d{1,6}\s*$/.test(text) ? toMarkup(node) : '' });
    if (pieces.length % PAUSE_AFTER === 0) yield;
  }
  return { pieces, before };
}

/**
 * Blanks line numbers: integers that stand alone, in elements of one kind, each one more than the last. The largest such
 * group of two or more is taken; numbers of the record itself stand in elements of another kind.
 */
export function withoutLineNumbers(pieces: readonly Piece[]): string[] | undefined {
  const groups = new Map<string, { at: number[]; last: number; steady: boolean }>();
  for (const [at, { text, markup }] of pieces.entries()) {
    if (markup === '') continue;
    const number = Number(text);
    const group = groups.get(markup);
    if (!group) groups.set(markup, { at: [at], last: number, steady: true });
    else {
      group.steady &&= number === group.last + 1;
      group.last = number;
      group.at.push(at);
    }
  }
  const largest = [...groups.values()]
    .filter((group) => group.steady && group.at.length > 1)
    .sort((a, b) => b.at.length - a.at.length)[0];
  if (!largest) return undefined;
  const numbers = new Set(largest.at);
  return pieces.map(({ text }, at) => (numbers.has(at) ? '' : text));
}
