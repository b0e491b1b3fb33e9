/** @vitest-environment happy-dom */
import { afterEach, expect, test } from 'vitest';
import type { ApiCall } from '../../src/model/api-call.ts';
import { toNote } from '../../src/notes/to-note.ts';
import { createPanelState } from '../../src/panel/create-state.ts';
import { type Mounted, mountPanel } from '../../src/panel/mount-panel.ts';
import type { NotebookPort } from '../../src/panel/notebook-port.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import { clickTrusted, expectButton, expectOne, until } from './mounted.ts';
import { bookOf, otherCall, sampleCall } from './samples.ts';

let mounted: Mounted | undefined;
afterEach(() => mounted?.unmount());

/** A panel with one call, open, above a notebook that does what it is told. */
function standUp(change: Partial<NotebookPort> = {}) {
  const call = sampleCall();
  const state = createPanelState(DEFAULT_SETTINGS);
  state.calls.value = bookOf(call);
  state.openId.value = call.id;
  const asked: string[] = [];
  const hold = (...ids: string[]): void => {
    state.pinnedIds.value = new Set(ids);
    state.notebookCount.value = ids.length;
  };
  const notebook: NotebookPort = {
    pin: async (calls: readonly ApiCall[]) => {
      asked.push('pin');
      hold(...calls.map(({ id }) => id));
      return 'Pinned 1 call.';
    },
    unpin: async () => {
      asked.push('unpin');
      hold();
      return 'Removed 1 call.';
    },
    open: async () => {
      asked.push('open');
    },
    ...change,
  };
  const ports = {
    copy: async () => 'plain' as const,
    isAlive: () => true,
    saveSettings: () => undefined,
    diagnostics: () => '',
    now: () => Date.UTC(2017, 0, 6),
    notebook,
  };
  mounted = mountPanel(document, state, ports, { toNote });
  const root = mounted.host.shadowRoot;
  if (!root) throw new Error('Expected the host to have an open shadow root, got none');
  const pin = (): HTMLElement => expectOne(root, '.pin');
  const status = (): string => root.querySelector('[role="status"]')?.textContent ?? '';
  return { state, root, asked, pin, status, call };
}

test('an open call is pinned and taken out by the same button, and the status says so', async () => {
  const { root, asked, pin, status } = standUp();
  expect(pin().getAttribute('aria-pressed')).toBe('false');
  expect(expectButton(root, 'Notebook').textContent).toBe('Notebook');
  clickTrusted(pin());
  await until(() => expect(pin().getAttribute('aria-pressed')).toBe('true'));
  expect(expectButton(root, 'Notebook').textContent).toBe('Notebook (1)');
  await until(() => expect(status()).toContain('Pinned 1 call.'));
  clickTrusted(pin());
  await until(() => expect(pin().getAttribute('aria-pressed')).toBe('false'));
  expect(asked).toEqual(['pin', 'unpin']);
});

test('pins all that would be copied: what is shown', async () => {
  const { state, root, call } = standUp();
  expect([...root.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Pin all')).toEqual([]);
  const second = sampleCall({ eventID: 'second' });
  state.calls.value = bookOf(call, second, otherCall());
  await until(() => clickTrusted(expectButton(root, 'Pin all')));
  await until(() => expect([...state.pinnedIds.value].sort()).toEqual([call.id, 'second'].sort()));
});

test('a button of the panel opens the notebook', async () => {
  const { root, asked } = standUp();
  clickTrusted(expectButton(root, 'Notebook'));
  await until(() => expect(asked).toEqual(['open']));
});

test('a click that the page makes up pins and opens nothing', async () => {
  const { root, asked, pin } = standUp();
  pin().click();
  expectButton(root, 'Notebook').click();
  clickTrusted(pin());
  await until(() => expect(asked).toEqual(['pin']));
});

test('says when the notebook cannot be reached', async () => {
  const { pin, status } = standUp({ pin: () => Promise.reject(new Error('no answer')) });
  clickTrusted(pin());
  await until(() => expect(status()).toContain('The notebook could not be reached.'));
});

test('an orphaned panel pins nothing', async () => {
  const { state, asked, pin } = standUp();
  state.life.value = 'orphaned';
  await until(() => expect(pin().hasAttribute('disabled')).toBe(true));
  expect(asked).toEqual([]);
});
