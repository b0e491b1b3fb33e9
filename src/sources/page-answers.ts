import { runInSlices } from '../page/slices.ts';
import { HELLO, MAX_LENGTH, type MessageKind } from './page-message.ts';
import { splitAnswer } from './split-answer.ts';

/** What a minute may bring. LookupEvents allows 120 requests a minute; 50 usual events are some 150,000 characters. */
export const BUDGET = { messages: 240, characters: 32_000_000 } as const;
const MINUTE_MS = 60_000;

/** By shape: a key of a record or of LookupEvents, also inside a string of JSON. Backslashes before it would take the square of their number. */
const EVENT_KEY = /"(?:eventVersion|CloudTrailEvent)\\*"\s*:/;

/** One text out of the page's world, by which channel. Untrusted, unchecked. */
export interface PageText {
  channel: 'page-answer' | 'page-editor';
  text: string;
}

export interface PageAnswers {
  /** Asks the page's world for the full text of its code editors; the answers come as texts. */
  askEditors(): void;
  /** True once the script in the page's world has announced itself. */
  connected(): boolean;
}

const CHANNELS: Record<MessageKind, PageText['channel']> = { answer: 'page-answer', editor: 'page-editor' };

function findMessage(event: Event): PageText | undefined {
  // From another world `instanceof CustomEvent` holds in one browser only: read the one member that is used.
  const detail: unknown = Reflect.get(event, 'detail');
  if (typeof detail !== 'string') return undefined;
  const cut = detail.indexOf('\n');
  const kind = detail.slice(0, cut);
  if (kind !== 'answer' && kind !== 'editor') return undefined;
  return { channel: CHANNELS[kind], text: detail.slice(cut + 1) };
}

/** Says whether one more text fits into the current minute. */
function newBudget(): (length: number) => boolean {
  let since = -MINUTE_MS;
  let messages = 0;
  let characters = 0;
  return (length) => {
    const now = performance.now();
    if (now - since >= MINUTE_MS) {
      since = now;
      messages = 0;
      characters = 0;
    }
    messages++;
    characters += length;
    return messages <= BUDGET.messages && characters <= BUDGET.characters;
  };
}

/**
 * The isolated side of the bridge. Must be called before the script in the page's world runs; only the first announcement
 * counts. Texts come one at a time, a long answer as one text an event, each in a task of its own. `onDropped` is called for
 * each message that is over the budget, with the length in characters.
 */
export function watchPageAnswers(
  target: EventTarget,
  signal: AbortSignal,
  onText: (text: PageText) => Promise<void> | void,
  onDropped: (length: number) => void,
): PageAnswers {
  const fits = newBudget();
  const queue: PageText[] = [];
  let busy = false;
  let name: string | undefined;

  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    // Not in the page's own call to fetch or to send: its task is not ours to lengthen.
    await new Promise((resolve) => setTimeout(resolve, 0));
    for (let next = queue.shift(); next && !signal.aborted; next = queue.shift()) {
      const { channel } = next;
      for (const text of (await runInSlices(splitAnswer(next.text), signal)) ?? []) {
        try {
          await onText({ channel, text });
        } catch {
          // Whoever takes texts says what failed; the next text has nothing to do with it.
        }
      }
    }
    busy = false;
  };
  const onMessage = (event: Event): void => {
    const message = findMessage(event);
    if (!message) return;
    if (message.text.length > MAX_LENGTH || !fits(message.text.length)) return onDropped(message.text.length);
    if (!EVENT_KEY.test(message.text)) return;
    queue.push(message);
    void work();
  };
  const onHello = (event: Event): void => {
    const detail: unknown = Reflect.get(event, 'detail');
    if (name !== undefined || typeof detail !== 'string') return;
    name = detail;
    target.removeEventListener(HELLO, onHello);
    target.addEventListener(name, onMessage, { signal });
    // Else the script in the page's world would read every answer for nobody.
    signal.addEventListener('abort', () => target.dispatchEvent(new CustomEvent(`${detail}!`)), { once: true });
  };
  target.addEventListener(HELLO, onHello, { signal });
  return {
    askEditors: () => {
      if (name !== undefined) target.dispatchEvent(new CustomEvent(`${name}?`));
    },
    connected: () => name !== undefined,
  };
}
