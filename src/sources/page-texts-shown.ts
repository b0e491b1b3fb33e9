import { type Piece, toMarkup } from './line-numbers.ts';

/** A text as the page shows it: what stands in its text nodes, joined, whatever elements they are in. */
export interface ShownText {
  text: string;
  pieces: readonly Piece[];
  /** Where each piece begins in the text. */
  starts: readonly number[];
}

/** What was looked through. */
export interface Looked {
  texts: ShownText[];
  /** Text fields that hold something. */
  fields: number;
  /** Frames whose document was read too. */
  frames: number;
  /** Frames that the browser closes to this page's scripts: those of other sites. */
  closed: number;
}

const PAUSE_AFTER = 300;
/** Never shown, or our own. */
const PASSED_OVER = new Set(['script', 'style', 'template', 'noscript', 'head', 'trailbrief-panel']);
/** Fields whose value is text that a person sees. */
const FIELD = /^(?:text|search|url|)$/;
const NUMBER = /^\s*\d{1,6}\s*$/;

function toShownText(pieces: readonly Piece[]): ShownText {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    starts.push(length);
    length += text.length;
  }
  return { text: pieces.map(({ text }) => text).join(''), pieces, starts };
}

/** One text that stands for itself. */
export function toOneText(text: string): ShownText {
  return toShownText([{ text, markup: '' }]);
}

/** The value of a field of text; empty for all other elements. */
function toFieldValue(element: Element): string {
  const isField =
    element.localName === 'textarea' ||
    (element.localName === 'input' && FIELD.test(element.getAttribute('type')?.toLowerCase() ?? ''));
  const value: unknown = isField ? Reflect.get(element, 'value') : '';
  return typeof value === 'string' ? value : '';
}

const TOP = /(?:^|;)\s*top:\s*(-?[\d.]+)px/;

/** Children in the order in which they are seen: editors and long lists draw their lines at places of their own. */
function inSeenOrder(children: Node[]): Node[] {
  const placed: { child: Node; top: number }[] = [];
  for (const child of children) {
    if (child.nodeType === 3 && (child.nodeValue ?? '').trim() === '') continue;
    // nodeType 1 is an element.
    const top = child.nodeType === 1 ? TOP.exec((child as Element).getAttribute('style') ?? '')?.[1] : undefined;
    if (top === undefined) return children;
    placed.push({ child, top: Number(top) });
  }
  if (placed.length < 2) return children;
  return placed.sort((a, b) => a.top - b.top).map(({ child }) => child);
}

/** What is drawn below an element: its open shadow tree with what is slotted into it, else its children. */
function toChildren(element: Element): { children: Node[]; shadow: boolean } {
  const { shadowRoot } = element;
  if (shadowRoot) return { children: [...shadowRoot.childNodes], shadow: true };
  const slotted: unknown = element.localName === 'slot' ? Reflect.get(element, 'assignedNodes') : undefined;
  if (typeof slotted === 'function') {
    const nodes: Node[] = Reflect.apply(slotted, element, []);
    if (nodes.length > 0) return { children: nodes, shadow: false };
  }
  return { children: inSeenOrder([...element.childNodes]), shadow: false };
}

/** The part of a text node that a range holds. */
function toHeld(node: Node, range: Range): string {
  const text = node.nodeValue ?? '';
  const from = node === range.startContainer ? range.startOffset : 0;
  return text.slice(from, node === range.endContainer ? range.endOffset : text.length);
}

/** Adds the document of a frame to what is to be read; a closed one is counted. */
function enterFrame(element: Element, looked: Looked, roots: Node[]): void {
  // Null for a frame of another origin; no other element of these names has the member.
  const { contentDocument } = element as HTMLIFrameElement;
  if (!contentDocument) looked.closed++;
  else if (contentDocument.body) {
    looked.frames++;
    roots.push(contentDocument.body);
  }
}

/** Pieces below one root in the order in which they are seen; with a range only what it holds. */
function* readPieces(root: Node, looked: Looked, roots: Node[], range?: Range): Generator<void, Piece[]> {
  const pieces: Piece[] = [];
  const stack: { node: Node; within: Range | undefined }[] = [{ node: root, within: range }];
  let count = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, within } = next;
    if (++count % PAUSE_AFTER === 0) yield;
    if (within && !within.intersectsNode(node)) continue;
    if (node.nodeType === 3) {
      const text = within ? toHeld(node, within) : (node.nodeValue ?? '');
      // Only numbers are ever judged by their markup.
      if (text !== '') pieces.push({ text, markup: NUMBER.test(text) ? toMarkup(node) : '' });
    }
    if (node.nodeType !== 1) continue;
    // nodeType 1 is an element.
    const element = node as Element;
    if (PASSED_OVER.has(element.localName)) continue;
    if (element.localName === 'iframe' || element.localName === 'frame') {
      if (!range) enterFrame(element, looked, roots);
      continue;
    }
    const value = toFieldValue(element);
    if (value !== '') {
      looked.fields++;
      looked.texts.push(toOneText(value));
    }
    if (element.localName === 'textarea') continue;
    const { children, shadow } = toChildren(element);
    for (const child of children.reverse()) stack.push({ node: child, within: shadow ? undefined : within });
  }
  return pieces;
}

/**
 * All texts below `root`, of open shadow trees, of text fields and of frames of the same origin; with `range` only what it
 * holds. Changes nothing in the page. Pauses often.
 */
export function* readShownTexts(root: Node, range?: Range): Generator<void, Looked> {
  const looked: Looked = { texts: [], fields: 0, frames: 0, closed: 0 };
  const roots: Node[] = [root];
  for (let next = roots.shift(); next; next = roots.shift()) {
    const pieces = yield* readPieces(next, looked, roots, range);
    if (pieces.length > 0) looked.texts.push(toShownText(pieces));
    yield;
  }
  return looked;
}
