import type { BrowserName } from '../../browsers/machine.ts';
import type { BrowserOptions, Driver } from './driver.ts';
import { openChromium } from './open-chromium.ts';
import { openFirefox } from './open-firefox.ts';

/** A browser of its own; whoever opens it closes it. */
export function openBrowser(browser: BrowserName, options: BrowserOptions = {}): Promise<Driver> {
  return browser === 'chromium' ? openChromium(options) : openFirefox(options);
}
