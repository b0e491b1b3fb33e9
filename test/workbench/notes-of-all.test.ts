// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { generateRecords } from '../bench/generate-records.ts';
import { clickTrusted, expectButton, expectOne, until } from '../panel/mounted.ts';
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
  await until(() => expectButton(bench.root, 'Copy all'));
}

async function readMany(count: number): Promise<void> {
  void bench.view.actions.readText([...generateRecords(count, 3)].join('\n'));
  await until(() => expect(bench.root.querySelector('[role="grid"]')).not.toBeNull());
  expectButton(bench.root, 'All services').click();
  await rowCount(count);
  // Drawn some frames after the list.
  await until(() => expectButton(bench.root, 'Copy all'));
}

describe('notes over all that is shown', () => {
  test('are copied as settings say', async () => {
    await readSample();
    clickTrusted(expectButton(bench.root, 'Copy all'));
    await until(() => expect(textOf(bench.root, '[role="status"]')).toContain('Copied 11 calls as Rich text.'));
    expect(bench.copied[0]?.text).toContain('harbour-puppet');
    expect(store.notes[0]).toMatchObject({ format: 'Rich text', redact: false, defang: false });
  });

  test('are of the calls that are ticked, when some are, also when the filter hides them', async () => {
    await readSample();
    const boxes = bench.root.querySelectorAll<HTMLInputElement>('.pick input');
    for (const at of [0, 2]) boxes[at]?.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => expectButton(bench.root, 'Copy 2 selected'));
    const numbers = [...bench.view.state.picked.value];
    bench.view.actions.setFilter({ ...bench.view.state.filter.value, text: 'no such words' });
    await until(() => expect(textOf(bench.root, '.nothing')).toContain('None of 33 calls'));
    expect(textOf(bench.root, '.of-the-list')).toContain('shown by the filter or not');
    clickTrusted(expectButton(bench.root, 'Copy 2 selected'));
    await until(() => expect(textOf(bench.root, '[role="status"]')).toContain('Copied 2 calls as Rich text.'));
    expect(store.notes[0]?.only).toEqual(numbers);
    expectButton(bench.root, 'Clear selection').click();
    await until(() => expectButton(bench.root, 'Copy all'));
  });

  test('say that there may be more while the words of the filter are still looked for', async () => {
    const { show } = store;
    let searching = true;
    store.show = async (filter, sort) => ({ ...(await show(filter, sort)), searching });
    await readSample();
    await until(() => expect(textOf(bench.root, 'figcaption')).toContain('11 calls so far'));
    const status = () => textOf(bench.root, '[role="status"]');
    clickTrusted(expectButton(bench.root, 'Copy all'));
    await until(() => expect(status()).toMatch(/Copied 11 calls.*still being looked for: there may be more/));
    clickTrusted(expectButton(bench.root, 'Download'));
    await until(() => expect(status()).toMatch(/Saved 11 calls.*there may be more/));
    searching = false;
    expectButton(bench.root, 'All services').click();
    await until(() => expect(textOf(bench.root, 'figcaption')).toMatch(/^33 calls,/));
    clickTrusted(expectButton(bench.root, 'Copy all'));
    await until(() => expect(status()).toContain('Copied 33 calls'));
    expect(status()).not.toContain('there may be more');
  });

  test('are told of until filter, ticks or the open call are others', async () => {
    await readSample();
    const { actions, state } = bench.view;
    const status = () => textOf(bench.root, '[role="status"]');
    const others: [string, () => void][] = [
      ['filter', () => actions.setFilter({ ...state.filter.value, text: 'harbour' })],
      ['words', () => actions.typeText('harb')],
      ['ticks', () => void actions.togglePicked(0)],
      ['none ticked', () => actions.emptyTray()],
      ['call', () => void actions.openAt(1)],
      ['none open', () => actions.close()],
    ];
    for (const [what, change] of others) {
      clickTrusted(expectOne(bench.root, '.copy-all'));
      await until(() => expect(status(), what).toContain('Copied'));
      change();
      await until(() => expect(status(), what).not.toContain('Copied'));
      expect(status(), what).toContain('Read 33 of 33');
    }
  });

  test('are saved as a file named after their days', async () => {
    await readSample();
    clickTrusted(expectButton(bench.root, 'Download'));
    await until(() => expect(bench.saved).toHaveLength(1));
    expect(bench.saved[0]?.name).toBe('trailbrief-2024-02-13.html');
    expect(bench.saved[0]?.text).toContain('<meta charset="utf-8">');
  });

  test('of too many calls are not copied: a file is offered', async () => {
    vi.spyOn(store, 'note').mockRejectedValue(new Error('must not be asked'));
    await readMany(5_001);
    clickTrusted(expectButton(bench.root, 'Copy all'));
    await until(() =>
      expect(textOf(bench.root, '[role="status"]')).toContain('5,001 calls are too many for the clipboard'),
    );
    expect(bench.copied).toEqual([]);
  });

  test('of many calls are saved in parts as one file', async () => {
    await readMany(5_001);
    bench.view.ports.shell.settings.value = { ...bench.view.ports.shell.settings.value, format: 'JSON' };
    clickTrusted(expectButton(bench.root, 'Download'));
    await until(() => expect(textOf(bench.root, '[role="status"]')).toContain('Saved 5,001 calls as trailbrief-'));
    const file = bench.saved[0]?.text;
    expect(JSON.parse(file instanceof Blob ? await file.text() : '')).toHaveLength(5_001);
    expectButton(bench.root, 'Download');
  });

  test('of many calls can be cancelled while they are written: nothing is saved', async () => {
    const { noteParts } = store;
    vi.spyOn(store, 'noteParts').mockImplementation((request, onPart) =>
      noteParts(request, async (part) => {
        const goesOn = await onPart(part);
        if (part.share < 1) {
          await until(() => expect(textOf(bench.root, '[role="status"]')).toContain('Writing 5,001 calls: 50 %'));
          expectButton(bench.root, 'Cancel download').click();
        }
        return goesOn;
      }),
    );
    await readMany(5_001);
    clickTrusted(expectButton(bench.root, 'Download'));
    await until(() => expect(textOf(bench.root, '[role="status"]')).toContain('The download was cancelled.'));
    expect(bench.saved).toEqual([]);
    expectButton(bench.root, 'Download');
  });

  test('too long for AWS Incident Manager are copied, and said to be', async () => {
    await readMany(200);
    clickTrusted(expectButton(bench.root, 'Copy all'));
    await until(() => expect(textOf(bench.root, '[role="status"]')).toContain('Copied 200 calls as'));
    expect(textOf(bench.root, '[role="status"]')).toMatch(/ \d+,\d{3} characters: AWS Incident Manager takes 12,000\./);
  });
});
