import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { chooseFormat, chooseLength, SAID } from './copied-note.ts';
import { expectDocumentedBrief } from './documented-brief.ts';
import type { Tab } from './driver/driver.ts';
import { useBrowser } from './driver/use-browser.ts';
import { CREATE_SERVER, CREATE_SERVER_ID, otherRecords } from './records.ts';
import { runAxe } from './run-axe.ts';
import { smallRecords, WorkbenchPage, writeRecords } from './workbench-page.ts';

const SHOTS = resolve(import.meta.dirname, '../../.cache/screens');
/** More rows than any browser can make an element for without scaling. */
const MANY = 400_000;

describe('the workbench', () => {
  const session = useBrowser();
  const tabs: Tab[] = [];
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });
  const openWith = () => WorkbenchPage.openTrail(session, tabs);

  test('reads a trail file, opens a call’s brief, and copies its note', async () => {
    const page = await openWith();
    await page.click({ in: 'panel', css: 'button', text: 'OpsWorks CM' });
    await expect.poll(() => page.count()).toBe(1);
    await page.openCall(CREATE_SERVER_ID);
    await expectDocumentedBrief(page);
    expect(await page.all({ in: 'panel', css: `[data-event-id="${CREATE_SERVER_ID}"]` })).toHaveLength(1);
    await chooseFormat(page, 'Markdown');
    await chooseLength(page, 'Full');
    await page.click({ in: 'panel', css: 'button', name: 'Copy this call' });
    await page.see({ in: 'panel', css: '[role="status"]', text: 'Copied 1 call as Markdown' });
    const { text } = await session.driver.paste();
    for (const part of SAID) expect(text).toContain(part);
    expect(text).toContain('trail.json.gz');
    expect(page.tab.errors).toEqual([]);
  });

  test('previews what the next press copies: all that is shown, the open call, or the ticked calls', async () => {
    const page = await openWith();
    const title = { in: 'panel', css: '.preview .remark' } as const;
    const expectCopied = async (button: string, what: string, press = button): Promise<void> => {
      await page.see({ ...title, text: `What ${button} copies: ${what}` });
      const shown = await page.tab.look(
        () => document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector('.preview pre')?.textContent,
        null,
      );
      await page.click({ in: 'panel', css: '.go button', text: press });
      await page.see({ in: 'panel', css: '[role="status"]', text: `Copied ${what} as Markdown` });
      const { text } = await session.driver.paste();
      expect(shown).toBe(text);
      await page.tab.focus();
    };
    await chooseFormat(page, 'Markdown');
    await chooseLength(page, 'Full');
    await page.click({ in: 'panel', css: 'label', text: 'Redact' });
    await page.click({ in: 'panel', css: 'summary', text: 'Preview' });
    await expectCopied('Copy all', '21 calls');
    await page.scrollTo(1);
    await page.openCall(CREATE_SERVER_ID);
    await expectCopied('Copy this call', '1 call');
    await page.click({ in: 'panel', css: '.preview button', name: 'Show what Copy all copies' });
    await expectCopied('Copy all', '21 calls');
    for (const row of [20, 21]) await page.click({ in: 'panel', css: `[aria-rowindex="${row}"] input` });
    await expectCopied('Copy all', '2 calls', 'Copy 2 selected');
    await chooseFormat(page, 'Rich text');
    await chooseLength(page, 'Full');
    await page.tab.resize(800, 800);
    await page.see({ in: 'panel', css: '.sheet table' });
    const right = async () => {
      const { left, width } = await page.see({ in: 'panel', css: '.sheet' });
      return left + width;
    };
    await expect.poll(right).toBeLessThanOrEqual(800);
    expect(page.tab.errors).toEqual([]);
  });

  test('reads a record that was pasted with a fence and a trailing comma, and says what it mended', async () => {
    const page = await WorkbenchPage.open(session, tabs);
    const broken = JSON.stringify(CREATE_SERVER, null, 2).replace(/\n}$/, ',\n}');
    await page.paste(`Look at this:\n\n\`\`\`json\n${broken}\n\`\`\`\n`);
    await page.see({ in: 'panel', css: '[role="status"]', text: 'Read 1 of 1 record from pasted text' });
    await page.click({ in: 'panel', css: 'summary', text: 'repair' });
    await page.see({ in: 'panel', css: '.problems li', text: '1 trailing comma taken out' });
    await page.openCall(CREATE_SERVER_ID);
    await expectDocumentedBrief(page);
  });

  test('reads what is dropped or pasted anywhere on the page', async () => {
    const page = await WorkbenchPage.open(session, tabs);
    const [first, second] = [CREATE_SERVER, ...otherRecords(1)].map((record) => JSON.stringify(record));
    await page.tab.run((text) => {
      const given = new DataTransfer();
      given.items.add(new File([text], 'dropped.json'));
      const section = document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector('section');
      for (const type of ['dragover', 'drop'])
        section?.dispatchEvent(new DragEvent(type, { dataTransfer: given, bubbles: true, cancelable: true }));
    }, first ?? '');
    await page.see({ in: 'panel', css: '[role="status"]', text: 'Read 1 of 1 record from 1 file.' });
    await page.fillBox(second ?? '');
    await page.tab.press('Control+a');
    await page.tab.press('Control+x');
    await page.tab.look(
      () => document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector('textarea')?.blur(),
      null,
    );
    await page.tab.press('Control+v');
    await page.see({ in: 'panel', css: '[role="status"]', text: 'Read 2 of 2 records from 1 file and pasted text.' });
  });

  test('names what is not a record, and keeps what is', async () => {
    const page = await openWith();
    await page.paste('no record at all');
    await page.see({ in: 'panel', css: '[role="status"]', text: '1 problem' });
    await page.click({ in: 'panel', css: 'summary', text: '1 problem' });
    await page.see({ in: 'panel', css: '.problems li', text: 'pasted text' });
    expect(await page.count()).toBe(21);
  });

  test('narrows by words and values; Back takes each step back, and the address says nothing', async () => {
    const page = await openWith();
    await page.focusGrid();
    await page.tab.press('/');
    await page.tab.type('198.51.100.7');
    await expect.poll(() => page.count()).toBe(1);
    await page.tab.run(() => history.back(), null);
    await expect.poll(() => page.count()).toBe(21);
    await page.click({ in: 'panel', css: '[data-facet="action"] label', text: 'DescribeInstances' });
    await expect.poll(() => page.count()).toBe(10);
    await page.see({ in: 'panel', css: '.chips li', text: 'Action: DescribeInstances' });
    expect(await page.tab.look(() => location.search + location.hash, null)).toBe('');
    await page.tab.run(() => history.back(), null);
    await expect.poll(() => page.count()).toBe(21);
    await page.tab.run(() => history.forward(), null);
    await expect.poll(() => page.count()).toBe(10);
    await page.click({ in: 'panel', css: 'button', text: 'Clear filters' });
    await expect.poll(() => page.count()).toBe(21);
  });

  test('reaches every row of a long list, by the bar and by keyboard', { timeout: 240_000 }, async () => {
    const page = await WorkbenchPage.open(session, tabs);
    await page.give(writeRecords('many.json.gz', smallRecords(MANY), true));
    await expect.poll(() => page.status(), { timeout: 120_000 }).toContain('Read 400,000 of 400,000 records');
    await page.expectReach(MANY);
    const [id] = await page.callIds();
    expect(id).toBe(`20000000-0000-4000-8000-${String(MANY - 1).padStart(12, '0')}`);
    expect(page.tab.errors).toEqual([]);
  });

  test('compares calls, and sums them up', async () => {
    const page = await openWith();
    await page.focusGrid();
    await page.tab.press(' ');
    await page.tab.press('ArrowDown');
    await page.tab.press(' ');
    await page.click({ in: 'panel', css: 'button', text: 'Compare 2' });
    await page.see({ in: 'panel', css: '.differs', text: 'DescribeInstances' });
    await page.see({ in: 'panel', css: '.mark-differs', text: 'differs' });
    await page.click({ in: 'panel', css: 'button', name: 'Roll-ups' });
    await page.see({ in: 'panel', css: 'tbody tr', text: 'Alice' });
    await page.click({ in: 'panel', css: 'tbody button', text: 'Alice' });
    await expect.poll(() => page.count()).toBe(20);
  });

  test('holds at both widths, light and dark, and axe finds nothing against it', async () => {
    mkdirSync(SHOTS, { recursive: true });
    const page = await WorkbenchPage.open(session, tabs);
    await page.tab.screenshot(resolve(SHOTS, `${session.browser}-workbench-first.png`));
    expect(await runAxe(page.tab), 'first').toEqual([]);
    await page.click({ in: 'panel', css: 'button', name: 'Try a sample' });
    await page.see({ in: 'panel', css: '[role="row"]' });
    await page.openFirst();
    for (const width of [1280, 800]) {
      await page.tab.resize(width, 800);
      const over = () => page.tab.look(() => document.documentElement.scrollWidth - innerWidth, null);
      await expect.poll(over, { message: String(width) }).toBeLessThanOrEqual(0);
      expect(await runAxe(page.tab), String(width)).toEqual([]);
      await page.tab.screenshot(resolve(SHOTS, `${session.browser}-workbench-${width}.png`));
    }
    await page.tab.resize(1440, 900);
  });
});
