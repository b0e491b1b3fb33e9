/** What is scrolled, in CSS pixels: a list of this height behind a window of that one. */
export interface Scrolled {
  content: number;
  viewport: number;
}

/** Tallest element that is made, in CSS pixels: Firefox ends at about 17.9 million, Chromium at 33.5 million. */
const TALLEST = 10_000_000;

/** Near both ends one pixel of the scroll bar is one of the list, so that the wheel reaches first and last row as anywhere else. */
const TRUE_END = 200_000;

/** Height of the element that stands for the list. */
export function toElementHeight({ content }: Scrolled): number {
  return Math.min(content, TALLEST);
}

/** Where the window's upper edge is in the list, for a scroll position of the element. */
export function toOffset(scrollTop: number, scrolled: Scrolled): number {
  const { top, offset } = toEnds(scrolled);
  const at = clamp(scrollTop, top);
  // Browsers round positions at the end.
  if (at >= top - 1) return offset;
  if (top === offset || at <= TRUE_END) return at;
  if (at >= top - TRUE_END) return offset - (top - at);
  return TRUE_END + ((at - TRUE_END) * (offset - 2 * TRUE_END)) / (top - 2 * TRUE_END);
}

/** The scroll position that stands for an offset: the other way round. */
export function toScrollTop(wanted: number, scrolled: Scrolled): number {
  const { top, offset } = toEnds(scrolled);
  const at = clamp(wanted, offset);
  if (top === offset || at <= TRUE_END) return at;
  if (at >= offset - TRUE_END) return top - (offset - at);
  return TRUE_END + ((at - TRUE_END) * (top - 2 * TRUE_END)) / (offset - 2 * TRUE_END);
}

/** The offset after the element was scrolled: a short way moves the list by as much, a long one (a drag of the bar) by its share. */
export function moveOffset(offset: number, before: number, after: number, scrolled: Scrolled): number {
  const ends = toEnds(scrolled);
  const way = after - before;
  if (after <= 0 || after >= ends.top - 1 || Math.abs(way) > scrolled.viewport) return toOffset(after, scrolled);
  return clamp(offset + way, ends.offset);
}

function toEnds(scrolled: Scrolled): { top: number; offset: number } {
  return {
    top: Math.max(0, toElementHeight(scrolled) - scrolled.viewport),
    offset: Math.max(0, scrolled.content - scrolled.viewport),
  };
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
