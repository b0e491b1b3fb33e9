import type { Menu } from './driver.ts';
import { type Found, findElements } from './find-elements.ts';
import { waitUntil } from './wait-until.ts';

const PATIENCE = { timeout: 10_000, interval: 50 };

/** Waits for a button of the menu that rests where it is. */
async function seeInMenu(menu: Menu, name: string): Promise<Found> {
  let before = Number.NaN;
  return waitUntil(
    `to see ${name} in the menu`,
    async () => {
      const [found] = (await menu.look(findElements, { in: 'page', css: 'button', name })).filter(({ hit }) => hit);
      const rests = found?.centre.y === before;
      before = found?.centre.y ?? Number.NaN;
      return rests && found;
    },
    PATIENCE,
  );
}

/** Clicks a button of the menu, by its name. */
export async function pressInMenu(menu: Menu, name: string): Promise<void> {
  await menu.clickAt((await seeInMenu(menu, name)).centre);
}

/** What the menu says of the tab's panel. Waits until it has asked. */
export async function readMenuStatus(menu: Menu): Promise<string> {
  const [status] = await waitUntil(
    'the menu to tell of the panel',
    async () => {
      const found = await menu.look(findElements, { in: 'page', css: '[role="status"]' });
      return found[0] !== undefined && found[0].text !== 'Asking this tab.' && found;
    },
    PATIENCE,
  );
  return status?.text ?? '';
}
