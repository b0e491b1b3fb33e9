import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLatestOnly } from '../../../../src/workbench/page/latest-only.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that takes so long, or until it is ended. */
function workOf(name: string, ms: number, begun: string[]) {
  return (signal: AbortSignal): Promise<string> => {
    begun.push(name);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(name), ms);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve('ended');
      });
    });
  };
}

test('another question ends what is being done, and is done next; those between are not begun', async () => {
  const begun: string[] = [];
  const newest = createLatestOnly<string>();
  const first = newest.run('a', 1, workOf('first', 5_000, begun));
  await vi.advanceTimersByTimeAsync(100);
  const between = newest.run('b', 1, workOf('between', 10, begun));
  const last = newest.run('c', 1, workOf('last', 10, begun));
  await vi.advanceTimersByTimeAsync(300);
  expect(await Promise.all([first, between, last])).toEqual([undefined, undefined, 'last']);
  expect(begun).toEqual(['first', 'last']);
});

test('the same question of more lets what is being done end, and takes a small share of the time', async () => {
  const begun: string[] = [];
  const newest = createLatestOnly<string>();
  const done: (string | undefined)[] = [];
  let version = 0;
  const asking = setInterval(() => {
    void newest.run('a', version++, workOf('it', 500, begun)).then((name) => done.push(name));
  }, 400);
  await vi.advanceTimersByTimeAsync(60_000);
  clearInterval(asking);
  const written = done.filter((name) => name === 'it').length;
  expect(written).toBeGreaterThan(5);
  expect(written).toBeLessThanOrEqual(12);
  expect(done).not.toContain('ended');
});

test('another question waits only for a moment after the last answer, and a question that failed is no obstacle', async () => {
  const begun: string[] = [];
  const newest = createLatestOnly<string>();
  const failed = newest.run('a', 1, () => Promise.reject(new Error('no')));
  await expect(failed).rejects.toThrow('no');
  void newest.run('b', 1, workOf('b', 10, begun));
  await vi.advanceTimersByTimeAsync(240);
  expect(begun).toEqual([]);
  await vi.advanceTimersByTimeAsync(20);
  expect(begun).toEqual(['b']);
});

test('nothing is done again for the same question about the same version, and after a failure it is not waited for long', async () => {
  const begun: string[] = [];
  const newest = createLatestOnly<string>();
  const first = newest.run('a', 1, workOf('first', 4_000, begun));
  await vi.advanceTimersByTimeAsync(4_000);
  expect(await first).toBe('first');
  expect(await newest.run('a', 1, workOf('again', 4_000, begun))).toBe('first');
  expect(begun).toEqual(['first']);
  const failed = newest.run('b', 1, () => Promise.reject(new Error('no')));
  const refused = expect(failed).rejects.toThrow('no');
  await vi.advanceTimersByTimeAsync(300);
  await refused;
  void newest.run('b', 1, workOf('after', 10, begun));
  await vi.advanceTimersByTimeAsync(300);
  expect(begun).toEqual(['first', 'after']);
});
