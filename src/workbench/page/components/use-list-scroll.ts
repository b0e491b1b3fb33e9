import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { moveOffset, toElementHeight, toScrollTop } from '../scaled-scroll.ts';

/** Height of every row, in CSS pixels; the style sheet has it as `--row`. */
export const ROW = 52;

/** Rows drawn beyond both edges. */
const BEYOND = 4;

/** Heights that are not known yet, in CSS pixels. */
const USUAL_HEIGHT = 600;

/** Where a list of many rows is scrolled to. Lengths are in CSS pixels, rows are counted from 0. */
export interface ListScroll {
  /** Height of the part that is seen. */
  height: number;
  /** Where its upper edge lies in the list. */
  offset: number;
  /** The rows to be drawn, `to` not included. */
  from: number;
  to: number;
  /** Height of all rows, and of the element that stands for them, which browsers limit. */
  contentHeight: number;
  elementHeight: number;
  /** Brings a row into sight by the shortest way. */
  reveal(at: number): void;
  onScroll(event: Event & { currentTarget: HTMLElement }): void;
  onScrollEnd(event: Event & { currentTarget: HTMLElement }): void;
}

/** Follows the scrolling of an element that shows `count` rows. */
export function useListScroll(element: RefObject<HTMLElement | null>, count: number): ListScroll {
  const before = useRef(0);
  const height = useSignal(USUAL_HEIGHT);
  const offset = useSignal(0);
  const scrolled = { content: count * ROW, viewport: height.value };

  useLayoutEffect(() => {
    if (!element.current) return;
    // The observer tells the height with the layout that is made anyway; to ask for it would make one more.
    const observer = new ResizeObserver(([entry]) => {
      height.value = entry?.contentRect.height || height.peek();
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, height]);

  const scrollTo = (wanted: number): void => {
    if (!element.current) return;
    offset.value = Math.min(Math.max(0, wanted), Math.max(0, scrolled.content - scrolled.viewport));
    before.current = toScrollTop(offset.value, scrolled);
    element.current.scrollTop = before.current;
  };
  return {
    height: height.value,
    offset: offset.value,
    from: Math.max(0, Math.floor(offset.value / ROW) - BEYOND),
    to: Math.min(count, Math.ceil((offset.value + height.value) / ROW) + BEYOND),
    contentHeight: scrolled.content,
    elementHeight: toElementHeight(scrolled),
    reveal: (at) => {
      const top = at * ROW;
      if (top < offset.value) scrollTo(top);
      else if (top + ROW > offset.value + height.value) scrollTo(top + ROW - height.value);
    },
    onScroll: ({ currentTarget: { scrollTop } }) => {
      if (scrollTop === before.current) return;
      offset.value = moveOffset(offset.value, before.current, scrollTop, scrolled);
      before.current = scrollTop;
    },
    // Short ways moved the list by themselves: once it rests, the bar is put where the list is.
    onScrollEnd: ({ currentTarget }) => {
      const wanted = toScrollTop(offset.value, scrolled);
      if (Math.abs(wanted - before.current) < 2) return;
      currentTarget.scrollTop = wanted;
      before.current = currentTarget.scrollTop;
    },
  };
}

/** Elements that the rows in sight share: a row keeps its element while the list moves, and leaves it to one that comes. */
export function toSlots(height: number): number {
  return Math.ceil(height / ROW) + 2 * BEYOND + 2;
}
