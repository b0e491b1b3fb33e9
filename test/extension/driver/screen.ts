import type { Point, Tab } from './driver.ts';
import { type Found, findElements, type Query } from './find-elements.ts';
import { waitUntil } from './wait-until.ts';

const PATIENCE = { timeout: 10_000, interval: 50 };

/** What a person sees of a tab and does in it: the panel's elements by their public names. Every act waits for its element. */
export class Screen {
  constructor(readonly tab: Tab) {}

  /** All elements of a query now. */
  all(query: Query): Promise<Found[]> {
    return this.tab.look(findElements, query);
  }

  /** Waits until the condition is met and gives back what met it. `what` is said when it never is. */
  until<T>(what: string, look: () => Promise<T | undefined | false | null>): Promise<T> {
    return waitUntil(what, look, PATIENCE);
  }

  /** Waits for the first visible element of a query. */
  see(query: Query): Promise<Found> {
    return this.until(`to see ${JSON.stringify(query)}`, async () =>
      (await this.all(query)).find((element) => element.visible),
    );
  }

  /**
   * Waits for an element that can be used, scrolls it into view and clicks its middle. A button that is still disabled takes no
   * click, nor does one that still moves or that something else lies over.
   */
  async click(query: Query): Promise<void> {
    await this.see(query);
    let before: Point | undefined;
    const target = await this.until(`to be able to click ${JSON.stringify(query)}`, async () => {
      const found = (await this.all({ ...query, reveal: true })).find(
        ({ visible, hit, attributes }) => visible && hit && attributes['disabled'] === undefined,
      );
      const rests = found !== undefined && before?.x === found.centre.x && before.y === found.centre.y;
      before = found?.centre;
      return rests && found;
    });
    await this.tab.clickAt(target.centre);
  }

  /** The text of a value in the open brief, by its `data-field`, folded or not. Waits for it. */
  async field(name: string): Promise<string> {
    const query = { in: 'panel', css: `[data-field="${name}"]` } as const;
    return (await this.until(`to find ${query.css}`, async () => (await this.all(query))[0])).text;
  }

  /** The ids of the calls that the panel lists or has open, without doubles, in the panel's order. */
  async callIds(): Promise<string[]> {
    const calls = await this.all({ in: 'panel', css: '[data-event-id]' });
    return [...new Set(calls.map((call) => call.attributes['data-event-id'] ?? ''))];
  }

  /** How many panels there are in all documents of the tab. */
  async panels(): Promise<number> {
    return (await this.all({ in: 'page', css: 'trailbrief-panel' })).length;
  }

  /** All values of the open brief by `data-field`, `data-param` or `data-response`. Waits for the brief. */
  async values(attribute: 'data-field' | 'data-param' | 'data-response'): Promise<Record<string, string>> {
    await this.field('sentence');
    const found = await this.all({ in: 'panel', css: `[${attribute}]` });
    return Object.fromEntries(found.map((one) => [one.attributes[attribute] ?? '', one.text]));
  }

  /** Opens a call's brief from the list. */
  async openCall(id: string): Promise<void> {
    const css = `[data-event-id="${id}"]`;
    await this.see({ in: 'panel', css });
    const inside = await this.all({ in: 'panel', css: `${css} button, button${css}` });
    await this.click({ in: 'panel', css: inside.length > 0 ? `${css} button, button${css}` : css });
    await this.field('sentence');
  }
}
