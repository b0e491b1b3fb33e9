import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { chooseFormat, chooseLength, readStatus } from './copied-note.ts';
import type { Answers } from './driver/driver.ts';
import { useBrowser } from './driver/use-browser.ts';
import { CREATE_SERVER, CREATE_SERVER_ID, consoleWith, otherRecords } from './records.ts';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['childNode'];

const BAIT =
  '<img src=x onerror="document.title=1"><script>document.title=1</script><a href="https://elsewhere.example">x</a>`|**b** {code} <!channel> =1+1';

/** Calls that bring markup in whatever a caller chooses, of this hour: only events that Event history holds have links in a timeline. */
const BAITED = [CREATE_SERVER, ...otherRecords(2)].map((record, index) => ({
  ...record,
  eventTime: new Date(Date.now() - (index + 1) * 60_000).toISOString().replace(/\.\d+/, ''),
  userAgent: BAIT,
  errorCode: 'AccessDenied',
  errorMessage: BAIT,
  sourceIPAddress: BAIT,
  requestParameters: { serverName: BAIT, [BAIT]: BAIT },
}));

const LIVE = new Set([
  'img',
  'script',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'form',
  'input',
  'button',
  'video',
  'audio',
  'link',
  'style',
  'meta',
  'base',
]);
const LINK =
  /^https:\/\/[a-z0-9-]+\.console\.aws\.amazon\.com\/cloudtrailv2\/home\?region=[a-z0-9-]+#\/events\/[\w-]+$/;

function elementsOf(html: string): Element[] {
  const below = (node: Node): Element[] => ('tagName' in node ? [node, ...node.childNodes.flatMap(below)] : []);
  return parseFragment(html).childNodes.flatMap(below);
}

/** What of a record became more than text. */
function findLive(html: string): string[] {
  return elementsOf(html).flatMap(({ tagName, attrs }) => [
    ...(LIVE.has(tagName) ? [tagName] : []),
    ...attrs
      .filter(({ name, value }) => name.startsWith('on') || name === 'src' || (name === 'href' && !LINK.test(value)))
      .map(({ name, value }) => `${tagName}[${name}=${value}]`),
  ]);
}

describe('a note on the clipboard, pasted elsewhere', () => {
  const session = useBrowser();

  test('as rich text keeps its table and brings no live element of a record', async () => {
    const screen = await session.open(consoleWith({}, BAITED));
    await screen.click({ in: 'panel', css: 'button', text: 'All services' });
    await chooseFormat(screen, 'Rich text');
    await chooseLength(screen, 'Full');
    await screen.click({ in: 'panel', css: 'button', text: 'Copy all' });
    await expect.poll(() => readStatus(screen)).toContain('Copied 3 calls as Rich text');
    const { html, pasted } = await session.driver.paste();
    for (const markup of [html, pasted]) {
      expect(findLive(markup)).toEqual([]);
      const tags = elementsOf(markup).map(({ tagName }) => tagName);
      expect(tags.filter((tag) => tag === 'tr')).toHaveLength(4);
      expect(tags.filter((tag) => tag === 'th')).toHaveLength(9);
      expect(tags.filter((tag) => tag === 'a')).toHaveLength(3);
      expect(markup).toContain('&lt;img src=x');
    }
  });

  test('as rich text of one call has its tables and no live element', async () => {
    const screen = await session.open(consoleWith({ page: 'detail' }, BAITED));
    await screen.field('sentence');
    await chooseFormat(screen, 'Rich text');
    await chooseLength(screen, 'Full');
    await screen.click({ in: 'panel', css: 'button', name: 'Copy this call' });
    await expect.poll(() => readStatus(screen)).toContain('Copied 1 call as Rich text');
    const { pasted } = await session.driver.paste();
    expect(findLive(pasted)).toEqual([]);
    expect(elementsOf(pasted).filter(({ tagName }) => tagName === 'table').length).toBeGreaterThan(4);
  });

  test.each([
    ['Markdown', /^\| Time \| Since the one before \|/m],
    ['Jira', /^\|\|Time\|\|/m],
    ['Slack', /^• 20/m],
    ['CSV', /^time,seconds_since_previous,/],
    ['JSON', /^\[\s*\{\s*"time"/],
    ['Timesketch', /^\{"message":/],
  ] as const)('as %s is text alone, and what its preview shows', async (format, mark) => {
    const screen = await session.open(consoleWith({}, BAITED));
    await screen.click({ in: 'panel', css: 'button', text: 'All services' });
    await chooseFormat(screen, format);
    await chooseLength(screen, 'Full');
    await screen.click({ in: 'panel', css: 'summary', name: 'More' });
    await screen.click({ in: 'panel', css: 'summary', name: 'Preview' });
    await screen.see({ in: 'panel', css: '.preview pre' });
    await screen.click({ in: 'panel', css: 'button', text: 'Copy all' });
    await expect.poll(() => readStatus(screen)).toContain(`Copied 3 calls as ${format}`);
    const shown = await screen.tab.look(
      () => document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector('.preview pre')?.textContent,
      null,
    );
    const { text, html } = await session.driver.paste();
    expect(text).toMatch(mark);
    expect(text.replaceAll('\r\n', '\n')).toBe(shown?.replaceAll('\r\n', '\n'));
    expect(html).not.toContain('CreateServer');
  });

  test('arrives also where the page may not use the clipboard', async () => {
    const usual = consoleWith({ page: 'detail' });
    const barred: Answers = {
      ...usual,
      answer: (request) => {
        const answer = usual.answer(request);
        const headers = { ...answer?.headers, 'permissions-policy': 'clipboard-write=(), clipboard-read=()' };
        return answer && { ...answer, headers };
      },
    };
    const screen = await session.open(barred);
    await screen.field('sentence');
    await chooseFormat(screen, 'Rich text');
    await chooseLength(screen, 'Full');
    await screen.click({ in: 'panel', css: 'button', name: 'Copy this call' });
    await expect.poll(() => readStatus(screen)).toContain('Copied 1 call as Rich text');
    const { text, html } = await session.driver.paste();
    expect(text).toContain(CREATE_SERVER_ID);
    expect(html).toContain('<table');
  });
});
