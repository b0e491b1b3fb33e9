import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import type { Tab } from './driver/driver.ts';
import { Screen } from './driver/screen.ts';
import type { Session } from './driver/use-browser.ts';
import { CREATE_SERVER, otherRecords } from './records.ts';

const GRID = { in: 'panel', css: '[role="grid"]' } as const;

/** Rows that are drawn, by their number from 1. Those that are still waited for have none. */
function readRows(): number[] {
  const rows = document.querySelector('trailbrief-panel')?.shadowRoot?.querySelectorAll('[role="row"]') ?? [];
  return [...rows].map((row) => Number(row.getAttribute('aria-rowindex')));
}

function scrollTo(share: number): void {
  const grid = document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector('[role="grid"]');
  if (grid) grid.scrollTop = share * (grid.scrollHeight - grid.clientHeight);
}

/** The workbench's own page, as a person uses it. */
export class WorkbenchPage extends Screen {
  static async open(session: Session, tabs: Tab[]): Promise<WorkbenchPage> {
    const tab = await session.driver.openOwnPage('workbench.html');
    tabs.push(tab);
    await tab.focus();
    const page = new WorkbenchPage(tab);
    await page.see({ in: 'panel', css: 'section', name: 'Trailbrief' });
    return page;
  }

  /** With one OpsWorks CM call and 20 others, all of which are shown. */
  static async openTrail(session: Session, tabs: Tab[]): Promise<WorkbenchPage> {
    const page = await WorkbenchPage.open(session, tabs);
    await page.give(writeRecords('trail.json.gz', [CREATE_SERVER, ...otherRecords(20)], true));
    await page.see({ in: 'panel', css: '[role="status"]', text: 'Read 21 of 21 records from 1 file.' });
    await page.click({ in: 'panel', css: 'button', text: 'All services' });
    await expect.poll(() => page.count()).toBe(21);
    return page;
  }

  /** Gives files as a person picks them. */
  async give(...paths: string[]): Promise<void> {
    await this.tab.giveFiles('input[type="file"]:not([webkitdirectory])', paths);
  }

  /** Puts a text into the box for pasting, which gets the focus. */
  async fillBox(text: string): Promise<void> {
    await this.see({ in: 'panel', css: 'textarea', name: 'Paste records' });
    await this.tab.run((given) => {
      const box = document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector('textarea');
      if (!box) return;
      box.value = given;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      box.focus();
    }, text);
  }

  /** A text as if it had been pasted into the box, then read. */
  async paste(text: string): Promise<void> {
    await this.fillBox(text);
    await this.click({ in: 'panel', css: 'button', name: 'Read' });
  }

  /** How many calls the filter shows. */
  async count(): Promise<number> {
    return Number((await this.see(GRID)).attributes['aria-rowcount']);
  }

  async status(): Promise<string> {
    return (await this.see({ in: 'panel', css: '[role="status"]' })).text;
  }

  /** How wide the span is that is marked as brushed, in CSS pixels. */
  async bandWidth(): Promise<number> {
    return (await this.see({ in: 'panel', css: '.u-select' })).width;
  }

  /** Lets the page draw all that it draws piece by piece, a frame each. */
  async drawAll(): Promise<void> {
    await this.tab.run(async () => {
      for (let frame = 0; frame < 60; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    }, null);
  }

  /** Opens the row that the keyboard is on, and waits for its brief. */
  async openFirst(): Promise<void> {
    await this.focusGrid();
    await this.tab.press('Enter');
    await this.field('sentence');
  }

  rows(): Promise<number[]> {
    return this.tab.look(readRows, null);
  }

  /** Scrolls the list to a share of its whole height. */
  async scrollTo(share: number): Promise<void> {
    await this.tab.look(scrollTo, share);
  }

  async focusGrid(): Promise<void> {
    await this.tab.look(() => {
      document.querySelector('trailbrief-panel')?.shadowRoot?.querySelector<HTMLElement>('[role="grid"]')?.focus();
    }, null);
  }

  /** The list reaches its first, middle and last row, by the bar and by keyboard. */
  async expectReach(count: number): Promise<void> {
    await expect.poll(() => this.count()).toBe(count);
    for (const [share, row] of [
      [1, count],
      [0.5, Math.round(count / 2)],
      [0, 1],
    ] as const) {
      await this.scrollTo(share);
      await expect.poll(() => this.rows()).toContain(row);
    }
    await this.focusGrid();
    await this.tab.press('End');
    await expect.poll(() => this.rows()).toContain(count);
    await this.tab.press('PageUp');
    await this.tab.press('ArrowUp');
    await expect.poll(() => this.rows()).not.toContain(count + 1);
    await this.tab.press('Home');
    await expect.poll(() => this.rows()).toContain(1);
  }
}

/** A file of records in a folder of its own, gzip or not; its path. */
export function writeRecords(name: string, records: readonly unknown[], gzip: boolean): string {
  const text = JSON.stringify({ Records: records });
  const path = join(mkdtempSync(join(tmpdir(), 'trailbrief-workbench-')), name);
  writeFileSync(path, gzip ? gzipSync(text) : text);
  return path;
}

/** As few bytes a record as can be listed: what a list of many rows is tried with. */
export function smallRecords(count: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, index) => ({
    eventVersion: '1.08',
    eventTime: new Date(Date.UTC(2025, 0, 1) + index * 1000).toISOString().replace('.000', ''),
    eventSource: 'ec2.amazonaws.com',
    eventName: 'StopInstances',
    eventID: `20000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  }));
}
