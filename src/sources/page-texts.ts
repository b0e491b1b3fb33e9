import { type FoundRecords, readRecords } from './page-texts-records.ts';
import { type Looked, readShownTexts, type ShownText, toOneText } from './page-texts-shown.ts';

/** What a page holds, and what was looked through for it. */
export interface PageTexts extends FoundRecords {
  /** Of the selection alone, or of the whole page. */
  of: 'selection' | 'page';
  /** Characters of text. */
  characters: number;
  fields: number;
  frames: number;
  /** Frames of other sites, which the browser does not let a script of this page read. */
  closed: number;
}

/** The element with the focus, inside of open shadow trees too. */
function findFocused(document: Document): Element | null {
  let focused = document.activeElement;
  for (let inner = focused; inner; inner = focused?.shadowRoot?.activeElement ?? null) focused = inner;
  return focused;
}

/** The selected part of the text field with the focus; empty when there is none. */
function toSelectedValue(document: Document): string {
  const field = findFocused(document);
  if (field?.localName !== 'textarea' && field?.localName !== 'input') return '';
  // A text field; other inputs have null here, and a password is nobody's to read.
  const { type, value, selectionStart, selectionEnd } = field as HTMLInputElement;
  return type === 'password' ? '' : value.slice(selectionStart ?? 0, selectionEnd ?? 0);
}

/** What is selected in the documents; `undefined` when nothing is. */
function* readSelection(documents: readonly Document[]): Generator<void, Looked | undefined> {
  const selected: Looked = { texts: [], fields: 0, frames: 0, closed: 0 };
  for (const document of documents) {
    const value = toSelectedValue(document);
    if (value.trim() !== '') {
      selected.fields++;
      selected.texts.push(toOneText(value));
      continue;
    }
    const selection = document.getSelection();
    let isInShadow = selection?.type === 'Range';
    for (let at = 0; selection && at < selection.rangeCount; at++) {
      const range = selection.getRangeAt(at);
      if (range.collapsed) continue;
      isInShadow = false;
      const { texts, fields } = yield* readShownTexts(range.commonAncestorContainer, range);
      selected.texts.push(...texts);
      selected.fields += fields;
    }
    // Chromium hides the ends of a selection in an open shadow tree, but not its text.
    if (isInShadow && selection) selected.texts.push(toOneText(selection.toString()));
  }
  return selected.texts.some(({ text }) => text.trim() !== '') ? selected : undefined;
}

function* readWhole(document: Document): Generator<void, Looked> {
  return document.body ? yield* readShownTexts(document.body) : { texts: [], fields: 0, frames: 0, closed: 0 };
}

/**
 * The records in what is selected in the documents, the page's own first, or, when nothing is, in the whole page with its frames
 * of the same origin. By meaning and not by markup: split over elements, wrapped in strings, with line numbers between. Each is
 * told once. Changes nothing in the page and pauses often.
 */
export function* readPageTexts(documents: readonly [Document, ...Document[]]): Generator<void, PageTexts> {
  const selection = yield* readSelection(documents);
  const { texts, ...looked } = selection ?? (yield* readWhole(documents[0]));
  const total: FoundRecords = { records: [], broken: [], cut: 0, inside: 0, named: 0 };
  const length = (sum: number, { text }: ShownText): number => sum + text.length;
  for (const shown of texts) {
    const { records, broken, cut, inside, named } = yield* readRecords(shown);
    total.records.push(...records);
    total.broken.push(...broken);
    total.cut += cut;
    total.inside += inside;
    total.named += named;
  }
  const once = { records: [...new Set(total.records)], broken: [...new Set(total.broken)] };
  return { ...total, ...once, ...looked, of: selection ? 'selection' : 'page', characters: texts.reduce(length, 0) };
}
