import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNewestAsked } from '../../../../src/workbench/view/newest-asked.ts';

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
  const newest = createNewestAsked();
  const first = newest.run('a', workOf('first', 5_000, begun));
  await vi.advanceTimersByTimeAsync(100);
  const between = newest.run('b', workOf('between', 10, begun));
  const last = newest.run('c', workOf('last', 10, begun));
  await vi.advanceTimersByTimeAsync(300);
  expect(await Promise.all([first, between, last])).toEqual([undefined, undefined, 'last']);
  expect(begun).toEqual(['first', 'last']);
});

test('the same question of more lets what is being done end, and takes a small share of the time', async () => {
  const begun: string[] = [];
  const newest = createNewestAsked();
  const done: (string | undefined)[] = [];
  const asking = setInterval(() => {
    void newest.run('a', workOf('it', 500, begun)).then((name) => done.push(name));
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
  const newest = createNewestAsked();
  const failed = newest.run('a', () => Promise.reject(new Error('no')));
  await expect(failed).rejects.toThrow('no');
  void newest.run('b', workOf('b', 10, begun));
  await vi.advanceTimersByTimeAsync(240);
  expect(begun).toEqual([]);
  await vi.advanceTimersByTimeAsync(20);
  expect(begun).toEqual(['b']);
});
