import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPace, untilDrawn } from '../../../../src/workbench/page/pace.ts';

let frames: (() => void)[] = [];
beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
  vi.stubGlobal('cancelAnimationFrame', (number: number) => {
    frames[number - 1] = () => undefined;
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Lets the browser draw all frames that are asked for. */
function drawAll(): void {
  for (let at = 0; at < frames.length; at++) frames[at]?.();
}

test('one piece a frame, in the order in which they were asked for', () => {
  const drawn: string[] = [];
  const pace = createPace(new AbortController().signal);
  for (const name of ['a', 'b', 'c']) pace.soon({ name }, () => drawn.push(name));
  frames[0]?.();
  expect(drawn).toEqual(['a']);
  frames[1]?.();
  expect(drawn).toEqual(['a', 'b']);
  frames[2]?.();
  expect(drawn).toEqual(['a', 'b', 'c']);
  expect(frames).toHaveLength(3);
});

test('asked for again before its turn a piece keeps its place and is drawn once, as it is now', () => {
  const drawn: string[] = [];
  const pace = createPace(new AbortController().signal);
  const [one, other] = [{}, {}];
  pace.soon(one, () => drawn.push('old'));
  pace.soon(other, () => drawn.push('other'));
  pace.soon(one, () => drawn.push('new'));
  drawAll();
  expect(drawn).toEqual(['new', 'other']);
});

test('a piece may ask for its next part: that comes after what waits', () => {
  const drawn: string[] = [];
  const pace = createPace(new AbortController().signal);
  const name = {};
  pace.soon(name, () => {
    drawn.push('first part');
    pace.soon(name, () => drawn.push('second part'));
  });
  pace.soon({}, () => drawn.push('other'));
  drawAll();
  expect(drawn).toEqual(['first part', 'other', 'second part']);
});

test('what is forgotten is not drawn, and after the end nothing is', () => {
  const drawn: string[] = [];
  const end = new AbortController();
  const pace = createPace(end.signal);
  const name = {};
  pace.soon(name, () => drawn.push('forgotten'));
  pace.forget(name);
  drawAll();
  pace.soon({}, () => drawn.push('waits'));
  end.abort();
  pace.soon({}, () => drawn.push('too late'));
  drawAll();
  expect(drawn).toEqual([]);
});

test('what is looked at comes before what waits, and can be forgotten too', () => {
  const drawn: string[] = [];
  const pace = createPace(new AbortController().signal);
  const [rows, gone] = [{}, {}];
  pace.soon({}, () => drawn.push('facets'));
  pace.next(rows, () => {
    drawn.push('first rows');
    pace.next(rows, () => drawn.push('more rows'));
  });
  pace.next(gone, () => drawn.push('forgotten'));
  pace.forget(gone);
  drawAll();
  expect(drawn).toEqual(['first rows', 'more rows', 'facets']);
});

test('what comes first again and again keeps nothing waiting', () => {
  const drawn: string[] = [];
  const pace = createPace(new AbortController().signal);
  const rows = {};
  const scroll = (): void => {
    drawn.push('rows');
    if (drawn.length < 40) pace.next(rows, scroll);
  };
  pace.next(rows, scroll);
  for (const name of ['a', 'b', 'c']) pace.soon({}, () => drawn.push(name));
  drawAll();
  expect(drawn.filter((what) => what !== 'rows')).toEqual(['a', 'b', 'c']);
  expect(drawn.indexOf('a')).toBeGreaterThan(3);
  expect(drawn.indexOf('c')).toBeLessThan(39);
});

test('what is told last is told when nothing else waits', () => {
  const drawn: string[] = [];
  const pace = createPace(new AbortController().signal);
  const gone = {};
  pace.last({}, () => drawn.push('over'));
  pace.last(gone, () => drawn.push('forgotten'));
  pace.soon({}, () => drawn.push('facets'));
  pace.next({}, () => {
    drawn.push('rows');
    pace.soon({}, () => drawn.push('more facets'));
  });
  pace.forget(gone);
  drawAll();
  expect(drawn).toEqual(['rows', 'facets', 'more facets', 'over']);
});

test('the page is drawn when a frame is over, or not waited for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const pace = createPace(new AbortController().signal);
  let over = 0;
  void untilDrawn(pace).then(() => over++);
  frames[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(over).toBe(0);
  frames[1]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(over).toBe(1);
  // A page that is not seen has no frames.
  void untilDrawn(pace).then(() => over++);
  await vi.advanceTimersByTimeAsync(99);
  expect(over).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(over).toBe(2);
  vi.useRealTimers();
});
