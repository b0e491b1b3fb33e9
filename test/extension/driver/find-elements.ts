import type { Point } from './driver.ts';

/** What to find. All given parts must hold. */
export interface Query {
  /** `panel`: inside the shadow roots of `<trailbrief-panel>`. `page`: in the page's own documents. */
  in: 'panel' | 'page';
  css?: string;
  /** The accessible name, without white space at its ends. */
  name?: string;
  /** A part of the text. */
  text?: string;
  /** Scrolls the first one into view. */
  reveal?: boolean;
}

export interface Found {
  tag: string;
  text: string;
  name: string;
  /** All attributes. */
  attributes: Record<string, string>;
  /** `value` of a form control, else empty. */
  value: string;
  checked: boolean;
  /** A click in its middle reaches it: nothing lies over it there. */
  hit: boolean;
  /** It takes up room on the page. */
  visible: boolean;
  focused: boolean;
  left: number;
  top: number;
  width: number;
  height: number;
  centre: Point;
}

/** Finds elements in the top document and in every same-origin frame. Runs in the browser: sees nothing but its argument. */
export function findElements(query: Query): Found[] {
  const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  // What stands in the label beside its control, which would bring all its options along.
  const labelText = (label: Element): string => {
    const copy = label.cloneNode(true) as Element;
    for (const control of copy.querySelectorAll('select, input, textarea, button')) control.remove();
    return copy.textContent ?? '';
  };
  const nameOf = (element: Element): string => {
    const labelled = element.getAttribute('aria-labelledby');
    const root = element.getRootNode() as Document | ShadowRoot;
    if (labelled !== null)
      return tidy(
        labelled
          .split(/\s+/)
          .map((id) => root.getElementById(id)?.textContent)
          .join(' '),
      );
    const label = element.getAttribute('aria-label');
    if (label !== null) return tidy(label);
    const labels = (element as HTMLInputElement).labels;
    if (labels && labels.length > 0) return tidy([...labels].map(labelText).join(' '));
    return (
      tidy(element.textContent) || tidy(element.getAttribute('title')) || tidy(element.getAttribute('placeholder'))
    );
  };
  const roots: { root: Document | ShadowRoot; x: number; y: number }[] = [];
  const visit = (document: Document, x: number, y: number): void => {
    if (query.in === 'page') roots.push({ root: document, x, y });
    else
      for (const host of document.querySelectorAll('trailbrief-panel'))
        if (host.shadowRoot) roots.push({ root: host.shadowRoot, x, y });
    for (const frame of document.querySelectorAll('iframe')) {
      const box = frame.getBoundingClientRect();
      if (frame.contentDocument)
        visit(frame.contentDocument, x + box.left + frame.clientLeft, y + box.top + frame.clientTop);
    }
  };
  visit(document, 0, 0);
  const found: Found[] = [];
  for (const { root, x, y } of roots) {
    for (const element of root.querySelectorAll(query.css ?? '*')) {
      const name = nameOf(element);
      if (query.name !== undefined && name !== query.name) continue;
      const text = tidy(element.textContent);
      if (query.text !== undefined && !text.includes(query.text)) continue;
      if (query.reveal && found.length === 0) element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      const view = element.ownerDocument.defaultView;
      const top = root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      // What is drawn for a check box may lie over the real one: the label around both takes the click to it.
      const label = element.closest('label') ?? element;
      found.push({
        tag: element.localName,
        text,
        name,
        attributes: Object.fromEntries([...element.attributes].map((one) => [one.name, one.value])),
        value: (element as HTMLInputElement).value ?? '',
        checked: (element as HTMLInputElement).checked ?? false,
        hit: top !== null && (element.contains(top) || label.contains(top)),
        visible: box.width > 0 && box.height > 0 && view?.getComputedStyle(element).visibility === 'visible',
        focused: root.activeElement === element,
        left: box.left + x,
        top: box.top + y,
        width: box.width,
        height: box.height,
        centre: { x: x + box.left + box.width / 2, y: y + box.top + box.height / 2 },
      });
    }
  }
  return found;
}
