// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FACETS } from '../../src/calls/facets.ts';
import { NO_FILTER } from '../../src/calls/filter.ts';
import { clickTrusted, expectButton, expectOne, press, until } from '../panel/mounted.ts';
import { type BenchStand, idsIn, standBench, textOf } from './bench-stand.ts';
import { createMemoryStore } from './memory-store.ts';

let bench: BenchStand;
beforeEach(async () => {
  bench = standBench(createMemoryStore());
  expectButton(bench.root, 'Try a sample').click();
  await shows(11);
  expectButton(bench.root, 'All services').click();
  await shows(33);
  await until(() => expect(bench.root.querySelectorAll('[data-facet]')).toHaveLength(FACETS.length));
});
afterEach(() => bench.unmount());

const shows = (count: number): Promise<void> =>
  until(() => expect(bench.root.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')).toBe(String(count)));

function box(facet: string, label: string): HTMLInputElement {
  const list = expectOne(bench.root, `[data-facet="${facet}"]`);
  const found = [...list.querySelectorAll('label')].find((one) => one.querySelector('.value')?.textContent === label);
  const input = found?.querySelector('input');
  if (!input) throw new Error(`Expected a value "${label}" of ${facet}, got "${list.textContent}"`);
  return input;
}

function tick(facet: string, label: string): void {
  const input = box(facet, label);
  input.checked = !input.checked;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function openFirst(): Promise<void> {
  expectOne(bench.root, '[aria-rowindex="1"]').click();
  await until(() => expect(bench.root.querySelector('[data-field="sentence"]')).not.toBeNull());
}

describe('the list is narrowed', () => {
  test('by values: any of one facet, all of several; counts follow the others; chips take back', async () => {
    tick('result', 'denied');
    await shows(2);
    tick('result', 'failed');
    await until(() => expect(bench.root.querySelectorAll('.chips li')).toHaveLength(2));
    const both = Number(expectOne(bench.root, '[role="grid"]').getAttribute('aria-rowcount'));
    expect(both).toBeGreaterThan(2);
    expect(textOf(expectOne(bench.root, '[data-facet="service"]'), '.facet summary .count')).not.toBe('0');
    expectButton(bench.root, 'Remove Result: failed').click();
    await shows(2);
    expectButton(bench.root, 'Clear filters').click();
    await shows(33);
    expect(bench.root.querySelector('.chips')).toBeNull();
  });

  test('by words', async () => {
    const filter = expectOne(bench.root, '[aria-label="Filter"]') as HTMLInputElement;
    press(document.body, '/');
    expect(bench.root.activeElement).toBe(filter);
    filter.value = 'CREATE harbour-puppet';
    filter.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => expect(idsIn(bench.root).length).toBeLessThan(12));
    filter.value = 'no such words';
    filter.dispatchEvent(new Event('input', { bubbles: true }));
    await shows(0);
    expect(textOf(bench.root, '.nothing')).toContain('None of 33 calls matches');
  });

  test('by exact times, in UTC', async () => {
    const [from, to] = bench.root.querySelectorAll<HTMLInputElement>('.times input');
    if (!from || !to) throw new Error('Expected two inputs of time');
    from.value = '2024-02-13T08:21:07';
    from.dispatchEvent(new Event('change', { bubbles: true }));
    to.value = 'at noon';
    to.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() =>
      expect(textOf(bench.root, '.times')).toContain('Write a date and time that there is, as 2024-02-13 08:21:07.'),
    );
    to.value = '2024-02-13 08:21:12';
    to.dispatchEvent(new Event('change', { bubbles: true }));
    await shows(1);
    expect(textOf(bench.root, '.chips .words')).toBe('2024-02-13 08:21:07 to 2024-02-13 08:21:12 UTC');
  });

  test('as a step back for Back, kept out of the address', async () => {
    const address = location.href;
    tick('result', 'denied');
    await shows(2);
    expect(location.href).toBe(address);
    const kept: unknown = history.state;
    bench.view.actions.clearFilters();
    await shows(33);
    window.dispatchEvent(new PopStateEvent('popstate', { state: kept }));
    await shows(2);
    expect(box('result', 'denied').checked).toBe(true);
  });

  test('as was saved by choice, listed, taken up again, removed', async () => {
    tick('result', 'denied');
    await shows(2);
    const name = expectOne(bench.root, '[aria-label="Name of the view"]') as HTMLInputElement;
    name.value = 'Denied';
    name.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => expect(expectButton(bench.root, 'Save').hasAttribute('disabled')).toBe(false));
    expectButton(bench.root, 'Save').click();
    expect(bench.kept).toEqual([
      [
        {
          name: 'Denied',
          filter: { ...NO_FILTER, facets: { result: ['denied'] } },
          sort: { key: 'time', descending: true },
        },
      ],
    ]);
    bench.view.actions.clearFilters();
    await shows(33);
    const folded = expectOne(bench.root, 'details.saved') as HTMLDetailsElement;
    for (const leave of [
      () => press(document.body, 'Escape'),
      () => expectOne(bench.root, '.grid').dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true })),
      () => window.dispatchEvent(new PopStateEvent('popstate', { state: null })),
    ]) {
      folded.open = true;
      name.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
      expect(folded.open).toBe(true);
      leave();
      expect(folded.open).toBe(false);
    }
    expectButton(bench.root, 'Denied').click();
    await shows(2);
    expectButton(bench.root, 'Remove view Denied').click();
    expect(bench.kept.at(-1)).toEqual([]);
  });
});

describe('ways from a call', () => {
  test('lead to what has the same value, of all services', async () => {
    await openFirst();
    expectButton(bench.root, 'Same actor').click();
    await until(() => expect(textOf(bench.root, '.chips .words')).toContain('Actor: '));
    const count = Number(expectOne(bench.root, '[role="grid"]').getAttribute('aria-rowcount'));
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(33);
  });

  test('roll-ups lead to their calls', async () => {
    expectButton(bench.root, 'Roll-ups').click();
    await until(() => expect(bench.root.querySelector('.roll-ups tbody tr')).not.toBeNull());
    const [row] = bench.root.querySelectorAll('.roll-ups tbody tr');
    const calls = Number(row?.querySelector('.number')?.textContent);
    clickTrusted(expectButton(bench.root, 'Copy table'));
    await until(() => expect(textOf(bench.root, '[role="status"]')).toContain('of the roll-up as CSV.'));
    const [head, first] = (bench.copied[0]?.text ?? '').split('\r\n');
    expect(head).toBe('Actor,Value,Calls,Denied or failed,First seen,Last seen,Regions,Tools');
    expect(first).toContain(`,${calls},`);
    row?.querySelector('button')?.click();
    await shows(calls);
  });

  test('two calls stand side by side, with what differs said in words', async () => {
    const [first, second] = bench.root.querySelectorAll<HTMLInputElement>('.pick input');
    first?.dispatchEvent(new Event('change', { bubbles: true }));
    second?.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => expect(bench.view.state.tray.value).toHaveLength(2));
    expectButton(bench.root, 'Compare').click();
    await until(() => expect(bench.root.querySelectorAll('.compare thead th')).toHaveLength(2));
    const lines = [...bench.root.querySelectorAll('.compare tbody tr:not(.title)')];
    for (const line of lines) {
      const cells = [...line.querySelectorAll('td')].map((cell) => cell.textContent);
      expect(line.textContent?.includes('differs')).toBe(cells[0] !== cells[1]);
    }
  });

  test('the filter is handed over as queries', async () => {
    tick('result', 'denied');
    await shows(2);
    const folded = expectOne(bench.root, 'details.hand-over') as HTMLDetailsElement;
    folded.open = true;
    folded.dispatchEvent(new Event('toggle'));
    await until(() => expect(bench.root.querySelector('.query')).not.toBeNull());
    expect((expectOne(bench.root, '.query') as HTMLTextAreaElement).value).toContain('SELECT');
    expectButton(bench.root, 'AWS CLI').click();
    await until(() =>
      expect((expectOne(bench.root, '.query') as HTMLTextAreaElement).value).toContain('lookup-events'),
    );
    expect(bench.root.querySelector('.left-out li')).not.toBeNull();
  });
});
