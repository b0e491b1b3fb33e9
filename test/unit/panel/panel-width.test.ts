import { expect, test } from 'vitest';
import { toPanelWidth } from '../../../src/panel/panel-width.ts';

test.each([
  [420.4, 1280, 420],
  [10, 1280, 280],
  [2000, 1280, 900],
  [600, 500, 500],
  [420, 240, 240],
])('a wish of %i in a viewport of %i gives %i', (wished, viewport, width) => {
  expect(toPanelWidth(wished, viewport)).toBe(width);
});
