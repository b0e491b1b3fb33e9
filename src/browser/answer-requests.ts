import browser, { type Runtime } from 'webextension-polyfill';

/**
 * Answers requests of one kind; `own` tells that a page of the extension itself asks, not a script in a page of others. For the
 * background; must be called in its first turn to be woken by them.
 */
export function answerRequests(kind: string, answer: (data: unknown, own: boolean) => unknown): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
      const known = typeof message === 'object' && message !== null && 'kind' in message && message.kind === kind;
      if (!known || sender.id !== browser.runtime.id || !('data' in message)) return undefined;
      const { data } = message;
      const own = sender.url?.startsWith(browser.runtime.getURL('')) === true;
      // An answer that fails is no answer: the polyfill's own way to say so is known to the polyfill alone.
      return new Promise((resolve) => resolve(answer(data, own))).catch(() => null);
    },
  );
}
