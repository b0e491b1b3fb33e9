// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FORMATS } from '../../src/notes/formats/note-formats.ts';
import { generateRecords } from '../bench/generate-records.ts';
import { clickTrusted, expectButton, expectOne, until } from '../panel/mounted.ts';
import { type BenchStand, standBench, textOf } from './bench-stand.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

let store: MemoryStore;
let bench: BenchStand;
beforeEach(() => {
  store = createMemoryStore();
  bench = standBench(store);
});
afterEach(() => bench.unmount());

const title = (): string => textOf(bench.root, '.preview .remark');
const sheet = (): string => bench.root.querySelector('.preview pre')?.textContent ?? '';
const titleSays = (words: string): Promise<void> => until(() => expect(title()).toContain(words));
const change = (settings: object): void => {
  const { settings: held } = bench.view.ports.shell;
  held.value = { ...held.value, ...settings };
};
const tick = (...at: number[]): void => {
  const boxes = bench.root.querySelectorAll<HTMLInputElement>('.pick input');
  for (const one of at) boxes[one]?.dispatchEvent(new Event('change', { bubbles: true }));
};

async function unfold(): Promise<void> {
  expectButton(bench.root, 'Try a sample').click();
  await until(() => expect(expectOne(bench.root, '[role="grid"]').getAttribute('aria-rowcount')).toBe('11'));
  // Drawn some frames after the list.
  await until(() => expectOne(bench.root, 'details.preview'));
  const preview = expectOne(bench.root, 'details.preview') as HTMLDetailsElement;
  preview.open = true;
  preview.dispatchEvent(new Event('toggle'));
  await titleSays('What Copy all copies: 11 calls');
}

async function copied(name: 'Copy this call' | 'Copy all'): Promise<string | undefined> {
  const before = bench.copied.length;
  const button = [...bench.root.querySelectorAll<HTMLElement>('.go button')].find(
    ({ textContent }) =>
      textContent?.startsWith(name) === true || (name === 'Copy all' && / selected$/.test(textContent ?? '')),
  );
  if (!button) throw new Error(`Expected a button "${name}", got none`);
  clickTrusted(button);
  await until(() => expect(bench.copied).toHaveLength(before + 1));
  return bench.copied.at(-1)?.text;
}

describe('shows exactly what is copied', () => {
  test.each(FORMATS)('of all that is shown, in %s', async (format) => {
    const asked = vi.spyOn(store, 'beginning');
    await unfold();
    change({ format, redact: true, defang: true, fields: ['identity', 'source-ip'], timeZone: 'Europe/Berlin' });
    await until(() => expect(asked.mock.calls.at(-1)?.[0]).toMatchObject({ format, timeZone: 'Europe/Berlin' }));
    await until(() => expect(expectOne(bench.root, '.sheet').getAttribute('aria-busy')).toBe('false'));
    const shown = sheet();
    const text = await copied('Copy all');
    // A long one is drawn up to a limit. Not `toBe`: the difference of two such texts is long to read.
    expect(shown === text?.slice(0, shown.length)).toBe(true);
    expect(shown).toHaveLength(Math.min(text?.length ?? 0, 20_000));
    expect(title()).toContain(`${text?.length.toLocaleString('en-US')} characters`);
  });

  test('of the open call, and of all on demand', async () => {
    await unfold();
    await bench.view.actions.openAt(2);
    await titleSays('What Copy this call copies: 1 call');
    expect(sheet()).toBe(await copied('Copy this call'));
    expectButton(bench.root, 'Show what Copy all copies').click();
    await titleSays('What Copy all copies: 11 calls');
    bench.view.actions.close();
    await until(() => expect(bench.root.querySelector('.preview-of button')).toBeNull());
    // The next call is shown as the first was.
    await bench.view.actions.openAt(1);
    await titleSays('What Copy this call copies: 1 call');
  });

  test('of the calls that are ticked, also while one is open', async () => {
    await unfold();
    await bench.view.actions.openAt(2);
    tick(0, 1);
    await titleSays('What Copy all copies: 2 calls');
    const shown = sheet();
    expect(shown).toBe(await copied('Copy all'));
    expectButton(bench.root, 'Show what Copy this call copies').click();
    await titleSays('What Copy this call copies: 1 call');
  });

  test('with the same pseudonyms, whoever gives them first', async () => {
    bench.unmount();
    bench = standBench(store, [], { redact: true });
    await unfold();
    const shown = sheet();
    expect(shown).toContain('user-1');
    await bench.view.actions.openAt(2);
    await titleSays('What Copy this call copies');
    await copied('Copy this call');
    bench.view.actions.close();
    await titleSays('What Copy all copies');
    expect(await copied('Copy all')).toBe(shown);
  });
});

describe('follows', () => {
  test('the filter, and says when there is nothing', async () => {
    await unfold();
    bench.view.actions.setFilter({ ...bench.view.state.filter.value, text: 'harbour-puppet' });
    await until(() => expect(title()).toMatch(/What Copy all copies: (?!11)\d+ calls/));
    bench.view.actions.setFilter({ ...bench.view.state.filter.value, text: 'no such words' });
    await titleSays('Nothing to copy yet');
    expect(bench.root.querySelector('.sheet')).toBeNull();
  });

  test('records that are read later', async () => {
    await unfold();
    expectButton(bench.root, 'All services').click();
    await titleSays('What Copy all copies: 33 calls');
    await bench.view.actions.readText([...generateRecords(7, 3)].join('\n'));
    await titleSays('What Copy all copies: 40 calls');
  });

  test('nothing that did not change: settings that come again are the same', async () => {
    const asked = vi.spyOn(store, 'beginning');
    await unfold();
    const before = asked.mock.calls.length;
    change({ theme: 'dark' });
    change({});
    change({ format: 'Jira' });
    await until(() => expect(sheet()).toContain('||'));
    expect(asked.mock.calls.length).toBe(before + 1);
  });

  test('the newest question: a slow answer to an older one is dropped, and the one shown is marked until then', async () => {
    await unfold();
    const { beginning } = store;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const ended = vi.spyOn(store, 'endBeginning');
    const asked = vi.spyOn(store, 'beginning').mockImplementationOnce(async (request) => {
      await held;
      return beginning(request);
    });
    change({ format: 'CSV' });
    await until(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(expectOne(bench.root, '.sheet').getAttribute('aria-busy')).toBe('true');
    ended.mockClear();
    change({ format: 'JSON' });
    await until(() => expect(ended).toHaveBeenCalled());
    const seen: string[] = [];
    const watcher = new MutationObserver(() => seen.push(sheet().slice(0, 1)));
    watcher.observe(expectOne(bench.root, '.preview'), { childList: true, subtree: true, characterData: true });
    release();
    await until(() => expect(sheet().startsWith('[')).toBe(true));
    watcher.disconnect();
    expect(new Set(seen)).toEqual(new Set(['[']));
    expect(expectOne(bench.root, '.sheet').getAttribute('aria-busy')).toBe('false');
  });
});

describe('says plainly', () => {
  test('how much of a long note is shown', async () => {
    const { beginning } = store;
    await unfold();
    vi.spyOn(store, 'beginning').mockImplementation(async (request) => {
      const whole = await beginning(request);
      return whole && { ...whole, payload: { text: whole.payload.text.slice(0, 90) }, shown: 3 };
    });
    change({ format: 'Plain text' });
    await titleSays('Shown: the first 3 of 11 calls.');
    const more = /and ([\d,]+) more characters/.exec(textOf(bench.root, '.sheet'))?.[1]?.replaceAll(',', '');
    expect(Number(more) + 90).toBe((await copied('Copy all'))?.length);
  });

  test('that a note is too long for the clipboard, as copying does', async () => {
    const { beginning } = store;
    await unfold();
    vi.spyOn(store, 'beginning').mockImplementation(async (request) => {
      const whole = await beginning(request);
      return whole && { ...whole, characters: 5_000_001 };
    });
    change({ format: 'Plain text' });
    await titleSays('A note of 11 calls is too long for the clipboard: download it.');
  });

  test('that the worker could not write it', async () => {
    await unfold();
    vi.spyOn(store, 'beginning').mockRejectedValue(new Error('it broke'));
    change({ format: 'Plain text' });
    await titleSays('Could not be written: it broke.');
  });
});
