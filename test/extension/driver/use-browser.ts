import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import type { BrowserName } from '../../browsers/machine.ts';
import type { Answers, Driver, Tab } from './driver.ts';
import { openBrowser } from './open-browser.ts';
import { Screen } from './screen.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName;
  }
}

/** What a spec file works with: one browser for all its cases, tabs that are closed after each. */
export interface Session {
  readonly browser: BrowserName;
  readonly driver: Driver;
  open(answers: Answers): Promise<Screen>;
}

/** Opens this project's browser before the file's first case and closes it after the last. */
export function useBrowser(): Session {
  let driver: Driver | undefined;
  const tabs: Tab[] = [];
  const expectDriver = (): Driver => {
    if (driver === undefined) throw new Error('Expected the browser to be open: use it inside a test');
    return driver;
  };
  const browser = inject('browser');
  beforeAll(async () => {
    driver = await openBrowser(browser);
  });
  beforeEach(async ({ task }) => {
    // What the try before left behind (a collapsed panel, a request, a reloaded extension) must not fail the next one too.
    if ((task.result?.retryCount ?? 0) === 0) return;
    await driver?.close();
    driver = await openBrowser(browser);
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });
  afterAll(() => driver?.close());
  return {
    browser,
    get driver() {
      return expectDriver();
    },
    open: async (answers) => {
      const tab = await expectDriver().open(answers);
      tabs.push(tab);
      await tab.focus();
      return new Screen(tab);
    },
  };
}
