// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { byPerson, expectOne, type Stand, standUp, until } from './mounted.ts';
import { bookOf, sampleCall } from './samples.ts';

let stand: Stand;
beforeEach(async () => {
  stand = standUp({ format: 'Plain text' });
  stand.state.calls.value = bookOf(
    sampleCall({ eventID: 'late' }),
    sampleCall({ eventID: 'early', eventTime: '2017-01-04T10:00:00Z' }),
  );
  await until(() => expect(stand.root.querySelectorAll('[data-event-id]')).toHaveLength(2));
});
afterEach(() => stand.unmount());

const row = (id: string): HTMLElement => expectOne(stand.root, `[data-event-id=${id}] [data-row-button]`);
const filter = (): HTMLInputElement => expectOne(stand.root, '.filter') as HTMLInputElement;

/** A person's key on an element of the panel. */
function press(on: HTMLElement, key: string, more: KeyboardEventInit = {}): void {
  on.dispatchEvent(byPerson(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })));
}

describe('the list', () => {
  test('is one stop of the Tab key, and the arrow keys go from call to call', async () => {
    expect([row('late'), row('early')].map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
    row('late').focus();
    press(row('late'), 'ArrowDown');
    await until(() => expect([row('late'), row('early')].map(({ tabIndex }) => tabIndex)).toEqual([-1, 0]));
    expect(stand.root.activeElement).toBe(row('early'));
  });

  test('keeps its stop where a filter hides the call that had it', async () => {
    row('early').focus();
    stand.view.actions.setFilter('2017-01-05');
    await until(() => expect(stand.root.querySelectorAll('[data-event-id]')).toHaveLength(1));
    expect(row('late').tabIndex).toBe(0);
  });
});

describe('Escape', () => {
  test('empties the filter, closes the call, then collapses the panel', async () => {
    stand.view.openCall.open('late');
    stand.view.actions.setFilter('puppet');
    await until(() => expect(filter().value).toBe('puppet'));
    press(filter(), 'Escape');
    expect(stand.state.filter.value).toBe('');
    press(filter(), 'Escape');
    expect(stand.view.openCall.id.value).toBeUndefined();
    press(filter(), 'Escape');
    expect(stand.state.settings.value.collapsed).toBe(true);
  });

  test.each([
    ['isComposing', { isComposing: true }],
    ['the number 229', { keyCode: 229 }],
  ])('is the input method’s own while that composes, told by %s', (_how, more) => {
    stand.view.openCall.open('late');
    press(filter(), 'Escape', more);
    expect(stand.view.openCall.id.value).toBe('late');
  });
});

describe('a single key', () => {
  test('copies the open call, filters, and tells the keys', async () => {
    stand.view.openCall.open('late');
    press(row('late'), 'c');
    await until(() => expect(stand.copied).toHaveLength(1));
    press(row('late'), '/');
    expect(stand.root.activeElement).toBe(filter());
    press(row('late'), '?');
    await until(() => expect(expectOne(stand.root, '.foot-menu').hasAttribute('open')).toBe(true));
  });

  test('is a letter in a field, with another key, and where a person switched single keys off', () => {
    stand.view.openCall.open('late');
    press(filter(), 'c');
    press(row('late'), 'c', { ctrlKey: true });
    stand.state.settings.value = { ...stand.state.settings.value, singleKeys: false };
    press(row('late'), 'c');
    expect(stand.copied).toEqual([]);
  });

  test('does nothing when the page made it up', () => {
    stand.view.openCall.open('late');
    row('late').dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }));
    expect(stand.copied).toEqual([]);
  });
});
