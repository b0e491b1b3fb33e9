// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { rehearse } from '../../src/workbench/page/rehearse.ts';
import { standBench } from './bench-stand.ts';
import { createMemoryStore } from './memory-store.ts';

afterEach(() => document.body.replaceChildren());

test('draws apart from the workbench, asks its store for nothing, and leaves nothing behind', async () => {
  const store = createMemoryStore();
  const rows = vi.spyOn(store, 'rows');
  const stand = standBench(store);
  const before = stand.root.innerHTML;
  rehearse(document, stand.view);
  const stages = () => [...document.body.children].filter((one) => one !== stand.host);
  expect(stages()).toHaveLength(1);
  expect(stages()[0]?.getAttribute('aria-hidden')).toBe('true');
  await vi.waitFor(() => expect(stages()).toEqual([]), { timeout: 10_000 });
  expect(stand.root.innerHTML).toBe(before);
  expect(rows).not.toHaveBeenCalled();
  expect(stand.view.state.view.value).toBeUndefined();
  stand.unmount();
});

test('a filter is rehearsed too, and nobody who has given something waits for the end', async () => {
  const stand = standBench(createMemoryStore());
  const roots = vi.spyOn(Element.prototype, 'attachShadow');
  rehearse(document, stand.view);
  const root: ShadowRoot = roots.mock.results[0]?.value;
  roots.mockRestore();
  let chips = '';
  const watch = new MutationObserver(() => {
    chips += root.querySelector('.chips')?.textContent ?? '';
  });
  watch.observe(root, { childList: true, subtree: true });
  const isOver = () => [...document.body.children].every((one) => one === stand.host);
  await vi.waitFor(() => expect(isOver()).toBe(true), { timeout: 10_000 });
  expect(chips).toContain('Value 0');
  watch.disconnect();
  stand.view.state.reading.value = { ...stand.view.state.reading.value, phase: 'reading' };
  rehearse(document, stand.view);
  expect(isOver()).toBe(true);
  stand.unmount();
});
