import { describe, expect, test } from 'vitest';
import { AXES } from '../console/cell.ts';
import { MATRIX } from '../console/matrix.ts';

describe('the matrix of the sample console', () => {
  for (const [axis, values] of Object.entries(AXES)) {
    test(`holds every value of ${axis}`, () => {
      const used = new Set(MATRIX.map(({ cell }) => Reflect.get(cell, axis)));
      expect([...used].sort()).toEqual([...values].sort());
    });
  }

  test('shows every record block with every kind of data', () => {
    const used = new Set(
      MATRIX.filter(({ cell }) => cell.page === 'detail').map(({ cell }) => `${cell.recordBlock} ${cell.data}`),
    );
    expect([...used].sort()).toEqual(
      AXES.recordBlock.flatMap((block) => AXES.data.map((data) => `${block} ${data}`)).sort(),
    );
  });

  test('lets every kind of request take every route, from the list and from the detail page', () => {
    const used = new Set(MATRIX.map(({ cell }) => `${cell.page} ${cell.data} ${cell.route}`));
    for (const page of ['list', 'detail']) {
      for (const data of ['fetch', 'xhr']) {
        for (const route of AXES.route) expect(used).toContain(`${page} ${data} ${route}`);
      }
    }
  });

  test('meets every frame, rendering and host also under a detail page', () => {
    const details = MATRIX.filter(({ cell }) => cell.page === 'detail').map(({ cell }) => cell);
    for (const axis of ['frame', 'rendering', 'host', 'csp', 'path', 'language'] as const) {
      expect(new Set(details.map((cell) => cell[axis])).size).toBe(AXES[axis].length);
    }
  });

  test('expects a partial brief only where the page holds labels and nothing else', () => {
    for (const { cell, expect: expectation } of MATRIX) {
      const shown = cell.page === 'detail' && cell.recordBlock !== 'none';
      expect(expectation === 'partial').toBe(cell.page !== 'other' && cell.data === 'none' && !shown);
      expect(expectation === 'silent').toBe(cell.page === 'other');
    }
    expect(new Set(MATRIX.map((entry) => entry.expect)).size).toBe(3);
  });

  test('has cells that each channel must manage alone, and says so of no cell with two', () => {
    const alone = (origin: string) => MATRIX.filter(({ origins }) => origins.join() === origin).map(({ cell }) => cell);
    expect(
      alone('text')
        .map((cell) => cell.recordBlock)
        .sort(),
    ).toEqual(['code-view', 'pre', 'spans']);
    expect(alone('editor').map((cell) => `${cell.recordBlock} ${cell.data}`)).toEqual(['ace none']);
    const answered = alone('answers');
    const details = answered
      .filter((cell) => cell.page === 'detail')
      .map((cell) => `${cell.recordBlock} ${cell.data} ${cell.route}`);
    expect(details.sort()).toEqual(['none fetch direct', 'none fetch proxied', 'none xhr direct', 'none xhr proxied']);
    const lists = answered.filter((cell) => cell.page === 'list');
    expect([...new Set(lists.map((cell) => cell.frame))].sort()).toEqual([...AXES.frame].sort());
    for (const { cell, origins } of MATRIX) {
      expect(origins.length > 1).toBe(cell.page === 'detail' && cell.data !== 'none' && cell.recordBlock !== 'none');
    }
  });

  test('has names that tell the cells apart', () => {
    expect(new Set(MATRIX.map(({ name }) => name)).size).toBe(MATRIX.length);
  });
});
