import { expect, test } from 'vitest';
import { type BuildEvent, onEachBuild, type Watcher } from '../../demo/on-each-build.ts';

/** A watcher whose builds are told by hand, and a way to show them that waits to be let go. */
function setUp() {
  let tell: (event: BuildEvent) => void = () => undefined;
  const watcher: Watcher = {
    on: (_event, listener) => {
      tell = listener;
    },
    close: async () => undefined,
  };
  const shown: { resolve(done: string): void; reject(reason: Error): void }[] = [];
  const said: string[] = [];
  const show = () => new Promise<string>((resolve, reject) => shown.push({ resolve, reject }));
  onEachBuild(watcher, show, (line) => said.push(line));
  const result = { close: async () => undefined };
  const build = (error?: Error): void => {
    tell({ code: 'START' });
    tell({ code: 'BUNDLE_START' });
    tell(error === undefined ? { code: 'BUNDLE_END', result } : { code: 'ERROR', error, result });
    tell({ code: 'END' });
  };
  return { build, shown, said };
}

test('each build is shown when it is whole', async () => {
  const { build, shown, said } = setUp();
  build();
  expect(shown).toHaveLength(1);
  shown[0]?.resolve('open in a browser');
  await expect.poll(() => said).toEqual(['Built: open in a browser.']);
  build();
  expect(shown).toHaveLength(2);
});

test('builds that end while one is being shown are shown once, afterwards', async () => {
  const { build, shown, said } = setUp();
  for (let count = 0; count < 3; count++) build();
  expect(shown).toHaveLength(1);
  shown[0]?.resolve('open');
  await expect.poll(() => shown.length).toBe(2);
  shown[1]?.resolve('loaded again');
  await expect.poll(() => said.length).toBe(2);
  expect(shown).toHaveLength(2);
});

test('a build that failed is told and not shown; the next whole one is', () => {
  const { build, shown, said } = setUp();
  build(new Error('Expected `;`'));
  expect([shown.length, said]).toEqual([0, ['Not built: Expected `;`']]);
  build();
  expect(shown).toHaveLength(1);
});

test('what could not be shown is told, and the next build is tried anew', async () => {
  const { build, shown, said } = setUp();
  build();
  shown[0]?.reject(new Error('the browser is gone'));
  await expect.poll(() => said).toEqual(['Built, but not shown: the browser is gone']);
  build();
  expect(shown).toHaveLength(2);
});
