// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../src/calls/filter.ts';
import { listDropped, toInputs } from '../../src/workbench/page/given-files.ts';
import { NEWEST_FIRST } from '../../src/workbench/page/workbench-state.ts';
import type { ReadState } from '../../src/workbench/protocol/reading.ts';
import { expectButton, expectOne, until } from '../panel/mounted.ts';
import { type BenchStand, standBench, textOf } from './bench-stand.ts';
import { createMemoryStore } from './memory-store.ts';

let bench: BenchStand | undefined;
afterEach(() => bench?.unmount());

const HALF: ReadState = {
  phase: 'reading',
  bytes: 30_000_000,
  totalBytes: 60_000_000,
  unreadBytes: 0,
  secondsLeft: 12,
  records: 25_000,
  partial: 0,
  duplicates: 0,
  sharedIds: 0,
  lost: 0,
  problems: [],
  problemCount: 0,
  repairs: [],
};

/** A store that reads until it is cancelled. */
function endlessStore() {
  const store = createMemoryStore();
  let end: (() => void) | undefined;
  return {
    ...store,
    read: (_: unknown, onState: (state: ReadState) => void) =>
      new Promise<ReadState>((done) => {
        onState(HALF);
        end = () => done({ ...HALF, phase: 'cancelled', totalBytes: HALF.bytes, unreadBytes: HALF.bytes });
      }),
    cancel: async () => end?.(),
  };
}

test('says how far reading is, and ends it when asked', async () => {
  bench = standBench(endlessStore());
  const { root } = bench;
  void bench.view.actions.readInputs(toInputs([new File(['x'], 'a.json')]));
  await until(() => expect(expectOne(root, '[role="progressbar"]').getAttribute('aria-valuenow')).toBe('50'));
  expect(textOf(root, '.progress .words')).toBe('30.0 MB of 60.0 MB, 25,000 records, about 12 seconds left');
  expect(textOf(root, '[role="status"]')).toBe('Reading 1 file…');
  expectButton(root, 'Cancel').click();
  await until(() => expect(root.querySelector('[role="progressbar"]')).toBeNull());
  expect(textOf(root, '[role="status"]')).toContain('Read 25,000 of 25,000 records from 1 file.');
  expect(textOf(root, '[role="status"]')).toContain(
    'Reading was cancelled: 30.0 MB were not read, what was read stays.',
  );
});

test.each(['cancel', 'clear'] as const)('nothing is read when a %s comes before the page has drawn it', async (act) => {
  let reads = 0;
  const store = createMemoryStore();
  const read: typeof store.read = (...given) => {
    reads++;
    return store.read(...given);
  };
  bench = standBench({ ...store, read });
  const { root, view } = bench;
  const file = new File(['{}'], 'a.json');
  const given = view.actions.readInputs(toInputs([file]));
  await view.actions[act]();
  await given;
  expect(reads).toBe(0);
  await until(() => expect(root.querySelector('[role="progressbar"]')).toBeNull());
  await view.actions.readInputs(toInputs([file]));
  expect(reads).toBe(1);
});

test('a file without a record: the list says why it is empty, and once', async () => {
  bench = standBench(createMemoryStore());
  const { root, view } = bench;
  await view.actions.readInputs(toInputs([new File(['no record at all'], 'notes.txt')]));
  await until(() => expect(textOf(root, '.list-room .problems')).toContain('No call was read.'));
  expect(textOf(root, '.list-room .problems li')).toContain('notes.txt');
  expect(root.querySelectorAll('.problems')).toHaveLength(1);
  expect(textOf(root, '[role="status"]')).toContain('Read 0 of 1 record from 1 file, 1 problem.');
});

test('the store is told which view is drawn, at once where nobody sees it', async () => {
  const store = createMemoryStore();
  const goOn = vi.spyOn(store, 'goOn');
  bench = standBench(store);
  await bench.view.actions.readSample();
  const { revision } = await store.show(NO_FILTER, NEWEST_FIRST);
  await until(() => expect(goOn).toHaveBeenCalled());
  expect(goOn.mock.calls.at(-1)?.[0]).toBeLessThan(revision);
  expect(bench.root.querySelector('.row')).not.toBeNull();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const before = goOn.mock.calls.length;
  await bench.view.actions.readSample();
  expect(goOn.mock.calls.length).toBeGreaterThan(before);
  hidden.mockRestore();
});

test('when the last byte is read, checksums are what is waited for', async () => {
  const whole = { ...HALF, bytes: HALF.totalBytes };
  bench = standBench({
    ...createMemoryStore(),
    read: (_, onState) => {
      onState(whole);
      return new Promise(() => undefined);
    },
  });
  const { root } = bench;
  void bench.view.actions.readInputs(toInputs([new File(['x'], 'a.json')]));
  await until(() => expect(textOf(root, '.progress .words')).toBe('25,000 records; working out checksums'));
});

test('a store that fails says so, and the page goes on', async () => {
  bench = standBench({ ...createMemoryStore(), read: () => Promise.reject(new Error('out of memory')) });
  const { root } = bench;
  void bench.view.actions.readText('{}');
  await until(() => expect(textOf(root, '[role="status"]')).toContain('Could not read: out of memory.'));
  expect(textOf(root, '[role="status"]')).toContain('Reading failed.');
  expect(textOf(root, '[role="status"]')).not.toContain('what was read stays');
});

/** What a browser gives for a dropped file or folder. */
interface FakeEntry {
  name: string;
  children?: FakeEntry[];
  gone?: boolean;
}

function toEntry(fake: FakeEntry, path: string): unknown {
  const fullPath = `${path}/${fake.name}`;
  const { children } = fake;
  if (!children) {
    return {
      isFile: true,
      isDirectory: false,
      name: fake.name,
      fullPath,
      file: (done: (file: File) => void, fail: () => void) => (fake.gone ? fail() : done(new File(['{}'], fake.name))),
    };
  }
  const createReader = () => {
    // As browsers do: in portions, and an empty one at the end.
    const portions = children.map((child) => [toEntry(child, fullPath)]);
    return { readEntries: (done: (some: unknown[]) => void) => done(portions.shift() ?? []) };
  };
  return { isFile: false, isDirectory: true, name: fake.name, fullPath, createReader };
}

const toItem = (fake: FakeEntry) => ({ kind: 'file', webkitGetAsEntry: () => toEntry(fake, '') });

test('a drop brings files, and folders with all that is in them; one that is gone comes without bytes', async () => {
  const dropped = [
    toItem({
      name: 'logs',
      children: [{ name: 'b.json' }, { name: 'a', children: [{ name: 'gone.json', gone: true }] }],
    }),
    toItem({ name: 'c.json' }),
    { kind: 'string' },
  ];
  const counts: number[] = [];
  // The items have what the function uses.
  const items = dropped as unknown as DataTransferItem[];
  const inputs = await listDropped(items, (count) => counts.push(count), new AbortController().signal);
  expect(inputs.map((input) => input.kind === 'file' && [input.path, input.file.size])).toEqual([
    ['logs/a/gone.json', 0],
    ['logs/b.json', 2],
    ['c.json', 2],
  ]);
  expect(counts).toEqual([1, 2, 3]);
});
