import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { untilDrawn } from '../../../../src/workbench/page/until-drawn.ts';

let frames: (() => void)[] = [];
beforeEach(() => {
  frames = [];
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('the page is drawn when a frame is over', async () => {
  let over = 0;
  void untilDrawn().then(() => over++);
  frames[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(over).toBe(0);
  frames[1]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(over).toBe(1);
});

test('a page that is not seen is not waited for', async () => {
  vi.stubGlobal('document', { hidden: true });
  let over = 0;
  void untilDrawn().then(() => over++);
  await vi.advanceTimersByTimeAsync(0);
  expect(over).toBe(1);
  expect(frames).toHaveLength(0);
});

test('a page that gets no frames is not waited for longer than a moment', async () => {
  let over = 0;
  void untilDrawn().then(() => over++);
  await vi.advanceTimersByTimeAsync(99);
  expect(over).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(over).toBe(1);
});
