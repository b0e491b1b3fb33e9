import { afterEach, expect, test, vi } from 'vitest';

const load = async () => (await import('../../../src/browser/page-api.ts')).pageApi;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('is `browser` in Firefox and `chrome` in Chrome', async () => {
  const own = { runtime: { id: 'trailbrief' } };
  vi.stubGlobal('browser', own);
  expect(await load()).toBe(own);
  vi.unstubAllGlobals();
  vi.resetModules();
  vi.stubGlobal('chrome', own);
  expect(await load()).toBe(own);
});

test('is not an element of the page that is found under the name `browser`', async () => {
  const own = { runtime: { id: 'trailbrief' } };
  vi.stubGlobal('browser', { tagName: 'DIV' });
  vi.stubGlobal('chrome', own);
  expect(await load()).toBe(own);
});

test('says so outside an extension', async () => {
  await expect(load()).rejects.toThrow('part of an extension');
});
