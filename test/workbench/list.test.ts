// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { generateRecords } from '../bench/generate-records.ts';
import createServer from '../fixtures/create-server.json' with { type: 'json' };
import { clickTrusted, expectButton, expectOne, press, until } from '../panel/mounted.ts';
import { type BenchStand, idsIn, standBench, textOf } from './bench-stand.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

let store: MemoryStore;
let bench: BenchStand;
beforeEach(() => {
  store = createMemoryStore();
  bench = standBench(store);
});
afterEach(() => bench.unmount());

const grid = (): HTMLElement => expectOne(bench.root, '[role="grid"]');
const rowCount = (count: number): Promise<void> =>
  until(() => expect(grid().getAttribute('aria-rowcount')).toBe(String(count)));

async function readSample(): Promise<void> {
  expectButton(bench.root, 'Try a sample').click();
  await rowCount(11);
  await until(() => expect(idsIn(bench.root).length).toBeGreaterThan(5));
}

async function readMany(count: number): Promise<void> {
  void bench.view.actions.readText([...generateRecords(count, 3)].join('\n'));
  await until(() => expect(bench.root.querySelector('[role="grid"]')).not.toBeNull());
  expectButton(bench.root, 'All services').click();
  await rowCount(count);
}

describe('the first screen', () => {
  test('says what it takes, and its names are there', () => {
    expect(expectOne(bench.root, 'section[aria-label="Trailbrief"]')).toBeTruthy();
    const [files, folder] = bench.root.querySelectorAll<HTMLInputElement>('input[type="file"]');
    expect(files?.multiple).toBe(true);
    expect(folder?.hasAttribute('webkitdirectory')).toBe(true);
    expect(expectOne(bench.root, 'textarea[aria-label="Paste records"]')).toBeTruthy();
    expect(document.querySelectorAll('trailbrief-panel')).toHaveLength(1);
  });

  test('reads what is pasted into the box', async () => {
    const box = expectOne(bench.root, 'textarea') as HTMLTextAreaElement;
    box.value = 'nothing of a record';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => expect(expectButton(bench.root, 'Read').hasAttribute('disabled')).toBe(false));
    expectButton(bench.root, 'Read').click();
    await until(() => expect(textOf(bench.root, '[role="status"]')).toContain('Read 0 of 1 record from pasted text'));
    expect(textOf(bench.root, '.problems li')).toContain('pasted text');
    expect(textOf(bench.root, '[role="alert"]')).toContain('Nothing could be read: Expected JSON');
    expect((expectOne(bench.root, 'textarea') as HTMLTextAreaElement).value).toBe('nothing of a record');
  });
});

describe('the list', () => {
  test('has the OpsWorks CM calls of the sample, newest first, and all services when asked', async () => {
    await readSample();
    expect(textOf(bench.root, '.row .date')).toBe('2024-02-13');
    expect(expectButton(bench.root, 'OpsWorks CM').textContent).toBe('OpsWorks CM 11');
    expectButton(bench.root, 'All services 33').click();
    await rowCount(33);
    expect(textOf(bench.root, '[role="status"]')).toContain('Read 33 of 33 records from the sample.');
  });

  test('opens a call: its brief bears the id, its row no longer', async () => {
    await readSample();
    const [id = ''] = idsIn(bench.root);
    expectOne(bench.root, `[data-event-id="${id}"]`).click();
    await until(() => expect(bench.root.querySelector('[data-field="sentence"]')).not.toBeNull());
    const brief = expectOne(bench.root, `[data-event-id="${id}"]`);
    expect(brief.querySelector('[data-field="event-id"]')?.textContent).toBe(id);
    expect(expectOne(bench.root, '[role="row"][aria-selected="true"]').hasAttribute('data-event-id')).toBe(false);
    press(document.body, 'Escape');
    await until(() => expect(bench.root.querySelector('[data-field]')).toBeNull());
    expect(idsIn(bench.root)).toContain(id);
  });

  test('goes to last, first and others by keyboard, and opens where it is', async () => {
    await readMany(900);
    press(grid(), 'End');
    await until(() => expect(bench.root.querySelector('[aria-rowindex="900"]')).not.toBeNull());
    await until(() => expect(grid().getAttribute('aria-activedescendant')).toBe('row-899'));
    press(grid(), 'ArrowUp');
    press(grid(), 'Enter');
    await until(() => expect(bench.root.querySelector('[role="row"][aria-selected="true"]')).not.toBeNull());
    expect(expectOne(bench.root, '[aria-selected="true"]').getAttribute('aria-rowindex')).toBe('899');
    press(grid(), 'Home');
    await until(() => expect(bench.root.querySelector('[aria-rowindex="1"]')).not.toBeNull());
    expect(bench.root.querySelector('[aria-rowindex="900"]')).toBeNull();
  });

  test('takes its keys while nothing has the focus', async () => {
    await readSample();
    press(document.body, 'ArrowDown');
    await until(() => expect(grid().getAttribute('aria-activedescendant')).toBe('row-1'));
    expect(bench.root.activeElement).toBe(grid());
  });

  test('draws what is in sight and asks for no more', async () => {
    const asked = vi.spyOn(store, 'rows');
    await readMany(900);
    expect(bench.root.querySelectorAll('.row').length).toBeLessThan(40);
    for (const [from, to] of asked.mock.calls) expect(to - from).toBeLessThanOrEqual(60);
    asked.mockRestore();
  });

  test('is ordered by what is pressed, and the other way round', async () => {
    await readSample();
    const first = (): string => textOf(bench.root, '[aria-rowindex="1"] .code span');
    expectButton(bench.root, 'Action').click();
    await until(() => expect(first()).toBe('AssociateNode'));
    expectButton(bench.root, 'Action').click();
    await until(() => expect(first()).toBe('UpdateServerEngineAttributes'));
  });
});

test('a redacted note names a value the same, whether of one call or of all', async () => {
  bench.unmount();
  bench = standBench(store, [], { redact: true, format: 'Markdown' });
  await readSample();
  expectOne(bench.root, '[aria-rowindex="1"]').click();
  await until(() => expect(bench.root.querySelector('[data-field="sentence"]')).not.toBeNull());
  // Drawn some frames after the list.
  await until(() => expectOne(bench.root, '.go .first'));
  clickTrusted(expectOne(bench.root, '.go .first'));
  await until(() => expect(bench.copied).toHaveLength(1));
  expect(bench.copied[0]?.text).not.toContain('111122223333');
  clickTrusted(expectButton(bench.root, 'Copy all'));
  await until(() => expect(bench.copied).toHaveLength(2));
  expect(store.notes.at(-1)?.pseudonyms.map(({ value }) => value)).toContain('111122223333');
});

test('records that come while somebody reads leave the row that the keyboard is on', async () => {
  await readSample();
  press(grid(), 'ArrowDown');
  await until(() => expect(grid().getAttribute('aria-activedescendant')).toBe('row-1'));
  const id = expectOne(bench.root, '[aria-rowindex="2"]').getAttribute('data-event-id');
  const newer = { ...createServer, eventID: 'newer', eventTime: '2025-01-01T00:00:00Z' };
  await bench.view.actions.readText(JSON.stringify(newer));
  await rowCount(12);
  await until(() => expect(grid().getAttribute('aria-activedescendant')).toBe('row-2'));
  // Rows are drawn some at a time.
  await until(() => expect(expectOne(bench.root, '[aria-rowindex="3"]').getAttribute('data-event-id')).toBe(id));
});
