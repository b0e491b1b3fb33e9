import { describe, expect, test } from 'vitest';
import { chooseFormat, chooseLength, readStatus, SAID } from './copied-note.ts';
import { useBrowser } from './driver/use-browser.ts';
import { CREATE_SERVER, CREATE_SERVER_ID, consoleWith, otherRecords } from './records.ts';

describe('copying', () => {
  const session = useBrowser();

  test('writes rich text and plain text together', async () => {
    const screen = await session.open(consoleWith({ page: 'detail' }));
    await screen.field('sentence');
    await chooseFormat(screen, 'Rich text');
    await chooseLength(screen, 'Full');
    await screen.click({ in: 'panel', css: 'button', name: 'Copy this call' });
    await expect.poll(() => readStatus(screen)).toContain('Copied 1 call as Rich text');
    const { text, html } = await session.driver.paste();
    for (const part of SAID) expect(text).toContain(part);
    for (const part of SAID) expect(html).toContain(part);
    expect(html).toMatch(/<(b|strong|p|li|td)\b/);
    expect(text).not.toContain('<b');
  });

  test.each([
    ['Markdown', /\*\*|^- |\|/m],
    ['Plain text', /CreateServer/],
  ] as const)('writes %s, and remembers the choice', async (format, mark) => {
    const screen = await session.open(consoleWith({ page: 'detail', csp: 'strict' }));
    await screen.field('sentence');
    await chooseFormat(screen, format);
    await chooseLength(screen, 'Full');
    await screen.click({ in: 'panel', css: 'button', name: 'Copy this call' });
    await expect.poll(() => readStatus(screen)).toContain(`Copied 1 call as ${format}`);
    const { text, html } = await session.driver.paste();
    for (const part of SAID) expect(text).toContain(part);
    expect(text).toMatch(mark);
    expect(html).not.toContain('CreateServer');
    const next = await session.open(consoleWith({}));
    await expect.poll(async () => (await next.all({ in: 'panel', css: 'select' }))[0]?.value).toBe(format);
  });

  test('copies all that is shown, oldest first', async () => {
    const screen = await session.open(consoleWith({}, [CREATE_SERVER, ...otherRecords(3)]));
    await screen.click({ in: 'panel', css: 'button', text: 'All services' });
    await chooseFormat(screen, 'Plain text');
    await chooseLength(screen, 'Full');
    await screen.click({ in: 'panel', css: 'button', text: 'Copy all' });
    await expect.poll(() => readStatus(screen)).toContain('Copied 4 calls');
    const { text } = await session.driver.paste();
    const ids = [
      CREATE_SERVER_ID,
      ...otherRecords(3)
        .map((record) => String(record['eventID']))
        .reverse(),
    ];
    const places = ids.map((id) => text.indexOf(id));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('copies the calls that are selected in the console', async () => {
    const screen = await session.open(consoleWith({}, [CREATE_SERVER, ...otherRecords(5)]));
    await screen.click({ in: 'panel', css: 'button', text: 'All services' });
    await chooseFormat(screen, 'Plain text');
    await chooseLength(screen, 'Full');
    await screen.click({ in: 'page', css: 'tbody tr:nth-child(2) label' });
    await screen.click({ in: 'panel', css: 'button', name: 'Copy 1 selected' });
    await expect.poll(() => readStatus(screen)).toContain('Copied 1 call ');
    expect((await session.driver.paste()).text).toContain(String(otherRecords(2)[1]?.['eventID']));
  });

  test('lets no text of a record become markup, in the panel or in rich text', async () => {
    const bait = '<img src=x onerror="document.title=1"> **bold** [link](https://elsewhere.example)';
    const request = { serverName: bait, [bait]: bait };
    const record = {
      ...CREATE_SERVER,
      requestParameters: request,
      userAgent: bait,
      errorMessage: bait,
      errorCode: 'Bad',
    };
    const screen = await session.open(consoleWith({ page: 'detail' }, [record]));
    expect((await screen.values('data-param'))['serverName']).toContain('<img');
    expect(await screen.all({ in: 'panel', css: 'img' })).toEqual([]);
    await chooseFormat(screen, 'Rich text');
    await chooseLength(screen, 'Full');
    await screen.click({ in: 'panel', css: 'button', name: 'Copy this call' });
    await expect.poll(() => readStatus(screen)).toContain('Copied 1 call');
    const { html } = await session.driver.paste();
    expect(html).toContain('&lt;img');
    expect(html).not.toMatch(/<img|<script/);
  });

  test.each([
    ['Copy diagnostics', 'Copy this call', 'Copied diagnostics'],
    ['Copy this call', 'Copy diagnostics', 'Copied 1 call'],
  ])(
    'copies nothing for a click that the page makes up: after a real click on %s, none on %s',
    async (real, madeUp, said) => {
      const screen = await session.open(consoleWith({ page: 'detail' }));
      await screen.field('source-ip');
      if (real === 'Copy diagnostics') await screen.click({ in: 'panel', css: 'summary', name: 'More' });
      // It also lets the page write to the clipboard for some seconds: what is made up then would arrive there.
      await screen.click({ in: 'panel', css: 'button', name: real });
      await expect.poll(() => readStatus(screen)).toContain(said);
      const clicked = await screen.tab.run((label) => {
        const buttons = document.querySelector('trailbrief-panel')?.shadowRoot?.querySelectorAll('button') ?? [];
        const meant = [...buttons].filter((button) => button.textContent.trim() === label);
        for (const button of meant) button.click();
        return meant.length;
      }, madeUp);
      expect(clicked).toBe(1);
      // What the panel does for a later, real click it would have done for the made-up one before.
      await screen.click({ in: 'panel', css: 'button', name: 'Collapse' });
      await screen.click({ in: 'panel', css: 'button', name: 'Open Trailbrief, 1 call' });
      await screen.field('source-ip');
      expect(await readStatus(screen)).not.toContain(
        madeUp === 'Copy this call' ? 'Copied 1 call' : 'Copied diagnostics',
      );
      const { text } = await session.driver.paste();
      expect(text.includes('Browser: ')).toBe(real === 'Copy diagnostics');
      expect(text.includes(CREATE_SERVER_ID)).toBe(real === 'Copy this call');
    },
  );

  test('writes no value of a record into diagnostics', async () => {
    const screen = await session.open(consoleWith({ page: 'detail' }));
    await screen.field('sentence');
    await screen.click({ in: 'panel', css: 'summary', name: 'More' });
    await screen.click({ in: 'panel', css: 'button', name: 'Copy diagnostics' });
    await expect.poll(() => readStatus(screen)).toContain('Copied diagnostics');
    const { text } = await session.driver.paste();
    expect(text).toContain('Browser: ');
    for (const secret of [CREATE_SERVER_ID, 'OpsWorksCMUser', String(CREATE_SERVER['sourceIPAddress'])]) {
      expect(text).not.toContain(secret);
    }
  });
});
