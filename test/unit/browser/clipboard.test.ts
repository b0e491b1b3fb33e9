import { Window } from 'happy-dom';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeClipboard } from '../../../src/browser/clipboard.ts';

const BOTH = { text: 'plain', html: '<b>rich</b>' };

function stand(write: () => Promise<void>, writeText: () => Promise<void> = () => Promise.resolve()): void {
  vi.stubGlobal('navigator', { clipboard: { write, writeText } });
  vi.stubGlobal('ClipboardItem', class {});
}
const refuse = () => Promise.reject(new Error('no'));

afterEach(() => vi.unstubAllGlobals());

test('tells that it wrote rich text', async () => {
  stand(() => Promise.resolve());
  expect(await writeClipboard(BOTH)).toBe('rich');
});

test('tells that only plain text was taken', async () => {
  stand(refuse);
  expect(await writeClipboard(BOTH)).toBe('plain');
});

test('tells of plain text where there is no other', async () => {
  stand(refuse);
  expect(await writeClipboard({ text: 'plain' })).toBe('plain');
});

describe('where the page has no clipboard or may not use it', () => {
  /** The browser's command: does the page's selection or what the handler puts there. */
  function standInPage(works: boolean, tampers = false): { host: HTMLElement; data: Map<string, string> } {
    const window = new Window();
    const { document } = window;
    const data = new Map<string, string>();
    const clipboardData = { setData: (type: string, text: string) => data.set(type, text) };
    if (tampers) window.addEventListener('copy', (event) => event.stopImmediatePropagation(), { capture: true });
    Object.assign(document, {
      execCommand: () => {
        if (!works) return false;
        const event = Object.assign(new window.Event('copy', { bubbles: true, cancelable: true }), { clipboardData });
        const asked = document.documentElement.dispatchEvent(event);
        if (asked) data.set('text/plain', 'the selection');
        return true;
      },
    });
    vi.stubGlobal('document', document);
    vi.stubGlobal('window', window);
    vi.stubGlobal('HTMLElement', window.HTMLElement);
    // happy-dom's element is one in all that matters here.
    return { host: document.documentElement as unknown as HTMLElement, data };
  }

  test('copies both forms the older way and leaves nothing in the page', async () => {
    vi.stubGlobal('navigator', {});
    const { host, data } = standInPage(true);
    const before = host.outerHTML;
    expect(await writeClipboard(BOTH)).toBe('rich');
    expect([...data]).toEqual([
      ['text/plain', 'plain'],
      ['text/html', '<b>rich</b>'],
    ]);
    expect(host.outerHTML).toBe(before);
  });

  test('does so too when the browser refuses', async () => {
    stand(refuse, refuse);
    standInPage(true);
    expect(await writeClipboard(BOTH)).toBe('rich');
    expect(await writeClipboard({ text: 'plain' })).toBe('plain');
  });

  test('tells of plain text when the page keeps the event to itself', async () => {
    vi.stubGlobal('navigator', {});
    standInPage(true, true);
    expect(await writeClipboard(BOTH)).toBe('plain');
  });

  test('says why it cannot', async () => {
    vi.stubGlobal('navigator', {});
    standInPage(false);
    await expect(writeClipboard(BOTH)).rejects.toThrow('this page has no clipboard');
  });
});

test('rejects when nothing was taken', async () => {
  stand(refuse, refuse);
  await expect(writeClipboard(BOTH)).rejects.toThrow('did not let this page write');
});
