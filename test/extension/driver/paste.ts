import type { Answers, Clipping, Tab } from './driver.ts';
import { PASTE_PAGE, readPasted } from './paste-page.ts';
import { waitUntil } from './wait-until.ts';

const PATIENCE = { timeout: 5_000, interval: 20 };

/** Pastes by the keyboard into a new page's editable field and says what arrived. */
export async function pasteInto(open: (answers: Answers) => Promise<Tab>): Promise<Clipping> {
  const tab = await open(PASTE_PAGE);
  try {
    await tab.focus();
    await waitUntil('the paste page', () => tab.run(() => document.readyState === 'complete', null), PATIENCE);
    await tab.run(() => document.getElementById('field')?.focus(), null);
    await tab.press(process.platform === 'darwin' ? 'Meta+v' : 'Control+v');
    return await waitUntil('a paste', () => tab.run(readPasted, null), PATIENCE);
  } finally {
    await tab.close();
  }
}
