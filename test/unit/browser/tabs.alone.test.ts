import { expect, test, vi } from 'vitest';

test.each([
  ['Firefox of a page of its own', [null]],
  ['of a tab without a frame', []],
])('a script that ran nowhere is told, as %s answers', async (_who, answer) => {
  vi.resetModules();
  const executeScript = async () => answer;
  vi.stubGlobal('browser', { runtime: { id: 'trailbrief' }, scripting: { executeScript } });
  const { runInTab } = await import('../../../src/browser/tabs.ts');
  await expect(runInTab(1, 'any-page.js')).rejects.toThrow('got no answer');
});

test('a script that ran and gave nothing back is no problem', async () => {
  vi.resetModules();
  const executeScript = async () => [{ frameId: 0, result: null }];
  vi.stubGlobal('browser', { runtime: { id: 'trailbrief' }, scripting: { executeScript } });
  const { runInTab } = await import('../../../src/browser/tabs.ts');
  await expect(runInTab(1, 'any-page.js')).resolves.toBeUndefined();
});
