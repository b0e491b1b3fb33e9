// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ifTrusted, trustLike } from '../../src/ui/trusted.ts';
import { byPerson } from './mounted.ts';

const host = document.createElement('trailbrief-panel');
const root = host.attachShadow({ mode: 'open' });
const button = document.createElement('button');
const inner = button.appendChild(document.createElement('span'));
const beside = document.createElement('p');
root.append(button, beside);
const overlay = document.createElement('div');

/** What lies uppermost at every point: in the document, and in the panel. */
let shown: { inDocument: Element | null; inRoot: Element | null };
const action = vi.fn();
const listener = ifTrusted(action);

beforeEach(() => {
  document.documentElement.append(host, overlay);
  button.addEventListener('click', listener);
  // The simulated document has no layout.
  Object.assign(document, { elementFromPoint: () => shown.inDocument });
  Object.assign(root, { elementFromPoint: () => shown.inRoot });
  button.checkVisibility = () => true;
  action.mockClear();
});
afterEach(() => {
  button.removeEventListener('click', listener);
  host.remove();
  overlay.remove();
});

const press = (detail: number): void => {
  const event = new MouseEvent('click', { detail, clientX: 5, clientY: 5, bubbles: true });
  button.dispatchEvent(byPerson(event));
};

test.each([
  ['the button', () => ({ inDocument: host, inRoot: button }), 1],
  ['what stands in the button', () => ({ inDocument: host, inRoot: inner }), 1],
  ['an element of the page', () => ({ inDocument: overlay, inRoot: button }), 0],
  ['another element of the panel', () => ({ inDocument: host, inRoot: beside }), 0],
  ['nothing, outside the window', () => ({ inDocument: null, inRoot: null }), 0],
])('a press of a pointer counts by what lies uppermost: %s', (_, toShown, times) => {
  shown = toShown();
  press(1);
  expect(action).toHaveBeenCalledTimes(times);
});

test('a press by keyboard is not tested so', () => {
  shown = { inDocument: overlay, inRoot: null };
  press(0);
  expect(action).toHaveBeenCalledOnce();
});

test('a copy of a press is tested at the point of what it is a copy of', () => {
  const copied = (): void => {
    const copy = new Event('click');
    trustLike(copy, byPerson(new MouseEvent('click', { detail: 1, clientX: 5, clientY: 5 })));
    button.dispatchEvent(copy);
  };
  shown = { inDocument: overlay, inRoot: button };
  copied();
  expect(action).not.toHaveBeenCalled();
  shown = { inDocument: host, inRoot: button };
  copied();
  expect(action).toHaveBeenCalledOnce();
});

test('an opacity that hides the panel takes its buttons their presses', () => {
  shown = { inDocument: host, inRoot: button };
  button.checkVisibility = () => false;
  press(1);
  expect(action).not.toHaveBeenCalled();
});

test('the test leaves nothing in the page', () => {
  shown = { inDocument: host, inRoot: button };
  const before = document.documentElement.outerHTML;
  press(1);
  expect(document.documentElement.outerHTML).toBe(before);
});
