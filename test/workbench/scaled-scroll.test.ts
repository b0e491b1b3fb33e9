import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  moveOffset,
  type Scrolled,
  toElementHeight,
  toOffset,
  toScrollTop,
} from '../../src/workbench/page/scaled-scroll.ts';

const scrolled = fc.record({
  content: fc.integer({ min: 0, max: 200_000_000 }),
  viewport: fc.integer({ min: 50, max: 3_000 }),
});
const topOf = (one: Scrolled): number => Math.max(0, toElementHeight(one) - one.viewport);
const offsetOf = (one: Scrolled): number => Math.max(0, one.content - one.viewport);

describe('scaled scrolling', () => {
  test('a million rows fit an element that Firefox can make', () => {
    expect(toElementHeight({ content: 52_000_000, viewport: 600 })).toBeLessThan(17_000_000);
  });

  test('reaches both ends', () => {
    fc.assert(
      fc.property(scrolled, (one) => {
        expect(toOffset(0, one)).toBe(0);
        expect(toOffset(topOf(one), one)).toBe(offsetOf(one));
      }),
    );
  });

  test('is the same both ways, and never goes back', () => {
    fc.assert(
      fc.property(
        scrolled,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, a, b) => {
          const wanted = a * offsetOf(one);
          expect(Math.abs(toOffset(toScrollTop(wanted, one), one) - wanted)).toBeLessThanOrEqual(1.01);
          const [low, high] = [Math.min(a, b) * topOf(one), Math.max(a, b) * topOf(one)];
          expect(toOffset(low, one)).toBeLessThanOrEqual(toOffset(high, one));
        },
      ),
    );
  });

  test('the wheel moves the list by as much as it says, the bar by its share', () => {
    const million = { content: 52_000_000, viewport: 600 };
    expect(moveOffset(26_000_000, 5_000_000, 5_000_100, million)).toBe(26_000_100);
    expect(moveOffset(26_000_000, 5_000_000, 7_500_000, million)).toBe(toOffset(7_500_000, million));
    expect(moveOffset(40, 40, 0, million)).toBe(0);
  });

  test('a short list is not scaled', () => {
    expect(toOffset(1_234, { content: 52_000, viewport: 600 })).toBe(1_234);
  });
});
