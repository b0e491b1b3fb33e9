import { describe, expect, test } from 'vitest';
import type { Answers } from './driver/driver.ts';
import { useBrowser } from './driver/use-browser.ts';

const HTML = `<!doctype html><title>A page</title>
<button onclick="navigator.clipboard.write([new ClipboardItem({'text/plain': 'plain', 'text/html': '<b>rich</b>'})])">Copy</button>
<iframe src="/inner"></iframe>
<script>
  JSON.stringify = () => 'changed';
  fetch('https://elsewhere.example/beacon').catch(() => { document.title = 'refused'; });
</script>`;

const PAGE: Answers = {
  url: 'https://us-west-2.console.aws.amazon.com/cloudtrailv2/home?region=us-west-2#/dashboard',
  answer: ({ url }) => {
    const path = new URL(url).pathname;
    if (path === '/inner')
      return { status: 200, headers: { 'content-type': 'text/html' }, body: '<button>Inside</button>' };
    if (!url.includes('console.aws.amazon.com')) return undefined;
    return { status: 200, headers: { 'content-type': 'text/html' }, body: HTML };
  },
};

// The other specs stand on this: what the harness says must be true before what it says of the extension is.
describe('the harness', () => {
  const session = useBrowser();

  test('answers at the real addresses, refuses and writes down all else', async () => {
    const { tab } = await session.open(PAGE);
    await expect.poll(() => tab.look(() => document.title, null)).toBe('refused');
    expect(tab.requests.map((request) => new URL(request.url).hostname)).toContain('elsewhere.example');
  });

  test('looks past what the page did to built-ins', async () => {
    const { tab } = await session.open(PAGE);
    await expect.poll(() => tab.run(() => JSON.stringify({}), null)).toBe('changed');
    expect(await tab.look(() => JSON.stringify({ a: 1 }), null)).toBe('{"a":1}');
  });

  test('clicks with trusted input, also in frames, and pastes what was copied', async () => {
    const screen = await session.open(PAGE);
    await screen.see({ in: 'page', name: 'Inside' });
    await screen.click({ in: 'page', name: 'Copy' });
    await expect
      .poll(() => session.driver.paste())
      .toMatchObject({ text: 'plain', html: expect.stringContaining('<b>rich</b>') });
  });

  test('presses the toolbar button and reloads the extension', async () => {
    const screen = await session.open(PAGE);
    await session.driver.pressToolbarButton(screen.tab);
    await session.driver.reloadExtension();
    await session.driver.pressToolbarButton(screen.tab);
    expect(session.driver.strayRequests()).toEqual([]);
  });
});
