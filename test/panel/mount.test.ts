// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { guardPanels } from '../../src/panel/keep-inside.ts';
import { clickTrusted, expectButton, expectOne, press, type Stand, standUp, until } from './mounted.ts';
import { bookOf, sampleCall } from './samples.ts';

let stand: Stand;
afterEach(() => stand.unmount());

const hosts = (): NodeListOf<Element> => document.querySelectorAll('trailbrief-panel');

describe('the mount', () => {
  test('adds one host with an open shadow root outside the body', () => {
    stand = standUp();
    expect(hosts()).toHaveLength(1);
    expect(stand.host.parentElement).toBe(document.documentElement);
    expect(expectOne(stand.root, 'aside').getAttribute('aria-label')).toBe('Trailbrief');
    expect(expectOne(stand.root, 'style').parentNode).toBe(stand.root);
  });

  test('replaces a left-over of an earlier instance, which then stands down', async () => {
    const old = standUp();
    old.life.alive = false;
    stand = standUp();
    await until(() => expect(old.host.isConnected).toBe(false));
    expect([...hosts()]).toEqual([stand.host]);
    old.unmount();
    expect([...hosts()]).toEqual([stand.host]);
  });

  test('puts the panel back when the page takes it away', async () => {
    stand = standUp();
    stand.host.remove();
    await until(() => expect(stand.host.isConnected).toBe(true));
    document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
    await until(() => expect(stand.host.isConnected).toBe(true));
    expect(hosts()).toHaveLength(1);
  });

  test.each([
    ['a bare element of its name', () => document.createElement('trailbrief-panel')],
    [
      'one with a shadow root',
      () => {
        const decoy = document.createElement('trailbrief-panel');
        decoy.attachShadow({ mode: 'open' }).append(document.createElement('aside'));
        return decoy;
      },
    ],
    ['a copy of it', () => stand.host.cloneNode(true)],
  ])('comes back where the page puts a decoy in its place: %s', async (_, toDecoy) => {
    stand = standUp();
    const decoy = toDecoy();
    stand.host.replaceWith(decoy);
    await until(() => expect(stand.host.isConnected).toBe(true));
    decoy.parentNode?.removeChild(decoy);
  });

  test('leaves nothing behind', async () => {
    stand = standUp();
    const before = stand.host;
    stand.unmount();
    stand.unmount();
    document.body.append(document.createElement('p'));
    await Promise.resolve();
    expect(hosts()).toHaveLength(0);
    expect(before.shadowRoot?.querySelector('aside')).toBeNull();
  });
});

describe('the dock', () => {
  test('collapses to a tab with the count and remembers it', async () => {
    stand = standUp();
    stand.state.calls.value = bookOf(sampleCall());
    clickTrusted(expectButton(stand.root, 'Collapse'));
    await until(() => expectButton(stand.root, 'Open Trailbrief, 1 call'));
    expect(stand.saved.at(-1)?.collapsed).toBe(true);
    clickTrusted(expectButton(stand.root, 'Open Trailbrief'));
    await until(() => expectButton(stand.root, 'Collapse'));
  });

  test('moves to the other side', async () => {
    stand = standUp();
    clickTrusted(expectButton(stand.root, 'Move to the left'));
    await until(() => expectButton(stand.root, 'Move to the right'));
    expect(stand.saved.at(-1)?.side).toBe('left');
  });

  test('is resized with the arrow keys within its limits', async () => {
    stand = standUp({ width: 300 });
    const edge = expectOne(stand.root, '[role=separator]');
    expect(edge.getAttribute('aria-valuenow')).toBe('300');
    press(edge, 'ArrowLeft');
    await until(() => expect(edge.getAttribute('aria-valuenow')).toBe('320'));
    press(edge, 'Home');
    await until(() => expect(edge.getAttribute('aria-valuenow')).toBe('280'));
    press(edge, 'ArrowRight');
    expect(stand.saved.map(({ width }) => width)).toEqual([320, 280, 280]);
  });

  test('takes the focus when it opens and gives it back when Escape collapses it', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    stand = standUp({ collapsed: true });
    stand.actions.toggle();
    await until(() => expect(stand.root.activeElement).toBe(expectOne(stand.root, 'aside')));
    expectOne(stand.root, '.filter').focus();
    press(expectOne(stand.root, '.filter'), 'Escape');
    await until(() => expect(document.activeElement).toBe(field));
    expect(stand.state.settings.value.collapsed).toBe(true);
  });
});

test('nothing that the page makes up changes what is remembered', () => {
  stand = standUp();
  const before = stand.state.settings.value;
  const edge = expectOne(stand.root, '[role=separator]');
  for (const name of ['Move to the left', 'Collapse']) expectButton(stand.root, name).click();
  for (const [element, key] of [
    [edge, 'ArrowLeft'],
    [expectOne(stand.root, '.filter'), 'Escape'],
  ] as const) {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  }
  edge.dispatchEvent(new Event('lostpointercapture', { bubbles: true }));
  const format = expectOne(stand.root, '.format:first-child select') as HTMLSelectElement;
  format.value = 'Markdown';
  format.dispatchEvent(new Event('change', { bubbles: true }));
  expect(stand.saved).toEqual([]);
  expect(stand.state.settings.value).toEqual(before);
});

test('preferences that arrive late do not take the focus from the page', async () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  stand = standUp();
  stand.state.settings.value = { ...stand.state.settings.value, collapsed: true };
  await until(() => expectButton(stand.root, 'Open Trailbrief'));
  stand.state.settings.value = { ...stand.state.settings.value, collapsed: false };
  await until(() => expectButton(stand.root, 'Collapse'));
  expect(document.activeElement).toBe(field);
});

describe('keys', () => {
  test('typed in the panel reach no listener of the page', () => {
    stand = standUp();
    const heard = vi.fn();
    const end = new AbortController();
    for (const type of ['keydown', 'keyup', 'keypress', 'input', 'paste']) {
      document.addEventListener(type, heard, { signal: end.signal });
      document.body.addEventListener(type, heard, { capture: true, signal: end.signal });
    }
    document.addEventListener('keydown', heard, { capture: true, signal: end.signal });
    const filter = expectOne(stand.root, '.filter');
    press(filter, 's');
    for (const type of ['input', 'paste']) filter.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
    press(document.body, 's');
    expect(heard).toHaveBeenCalled();
    end.abort();
  });

  test('typed in the panel reach no listener at the window that came after the guard, but the panel itself', async () => {
    const heard = vi.fn();
    const end = new AbortController();
    guardPanels(window);
    const types = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste', 'copy', 'cut'];
    for (const type of types) window.addEventListener(type, heard, { capture: true, signal: end.signal });
    stand = standUp();
    const filter = expectOne(stand.root, '.filter') as HTMLInputElement;
    filter.value = 's';
    for (const type of types) {
      const Kind = type.startsWith('key') ? KeyboardEvent : Event;
      filter.dispatchEvent(new Kind(type, { bubbles: true, composed: true }));
    }
    expect(heard).not.toHaveBeenCalled();
    expect(stand.state.filter.value).toBe('s');
    for (const type of types) document.body.dispatchEvent(new Event(type, { bubbles: true }));
    expect(heard).toHaveBeenCalledTimes(types.length);
    end.abort();
  });
});
