// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { expectButton, expectOne, press, type Stand, standUp, until } from './mounted.ts';
import { bookOf, otherCall, sampleCall } from './samples.ts';

let stand: Stand;
beforeEach(() => {
  stand = standUp();
});
afterEach(() => stand.unmount());

const ids = (): (string | null)[] =>
  [...stand.root.querySelectorAll('[data-event-id]')].map((row) => row.getAttribute('data-event-id'));
const shows = (...expected: string[]): Promise<void> => until(() => expect(ids()).toEqual(expected));

const early = sampleCall({ eventID: 'early', eventTime: '2017-01-04T10:00:00Z' });
const late = sampleCall({ eventID: 'late', eventTime: '2017-01-05T10:00:00Z', eventName: 'DeleteServer' });
const other = otherCall({ eventID: 'other', eventTime: '2017-01-05T09:00:00Z', sourceIPAddress: '203.0.113.9' });

describe('the list', () => {
  test('shows OpsWorks CM, newest first, by day', async () => {
    stand.state.calls.value = bookOf(early, late, other);
    await shows('late', 'early');
    expect([...stand.root.querySelectorAll('h3')].map((day) => day.textContent)).toEqual([
      'Thursday 5 January 2017, UTC',
      'Wednesday 4 January 2017, UTC',
    ]);
    expect(expectButton(stand.root, 'OpsWorks CM').textContent).toBe('OpsWorks CM 2');
    expect(expectButton(stand.root, 'All services').textContent).toBe('All services 3');
  });

  test('shows all services when asked', async () => {
    stand.state.calls.value = bookOf(early, late, other);
    expectButton(stand.root, 'All services').click();
    await shows('late', 'other', 'early');
  });

  test('shows all services and says so while there is no OpsWorks CM call', async () => {
    stand.state.calls.value = bookOf(other);
    await shows('other');
    expect(expectOne(stand.root, '.hint').textContent).toContain('No OpsWorks CM call');
  });

  test('keeps what holds every word of the filter', async () => {
    stand.state.calls.value = bookOf(early, late, other);
    stand.state.scope.value = 'all';
    const filter = expectOne(stand.root, '[aria-label=Filter]') as HTMLInputElement;
    filter.value = 'BUCKETS 203.0.113.9';
    filter.dispatchEvent(new Event('input', { bubbles: true }));
    await shows('other');
    stand.state.filter.value = 'nowhere';
    await shows();
    expectButton(stand.root, 'Clear filter').click();
    await shows('late', 'other', 'early');
  });

  test('draws thousands of rows in steps', async () => {
    const many = Array.from({ length: 150 }, (_, at) => sampleCall({ eventID: `many-${at}` }));
    stand.state.calls.value = bookOf(...many);
    await until(() => expect(ids()).toHaveLength(100));
    expectButton(stand.root, 'Show 50 more').click();
    await until(() => expect(ids()).toHaveLength(150));
  });

  test('brings a call that another one leads to into view, however far below', async () => {
    const server = (at: number) => ({ requestParameters: { serverName: `server-${at}` }, responseElements: null });
    const many = Array.from({ length: 250 }, (_, at) =>
      sampleCall({ eventID: `many-${at}`, eventTime: new Date(Date.UTC(2017, 0, 5) - at * 1000), ...server(at) }),
    );
    stand.state.calls.value = bookOf(...many);
    await until(() => expect(ids()).toHaveLength(100));
    const seen: (string | null)[] = [];
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      seen.push(this.getAttribute('data-event-id'));
    });
    stand.view.openCall.show('many-150');
    await until(() => expect(seen).toEqual(['many-150']));
    expect(ids()).toHaveLength(200);
    const row = expectOne(stand.root, '[data-event-id=many-150]');
    expect(stand.root.activeElement).toBe(expectOne(row, '[data-row-button]'));
    stand.view.openCall.open('many-3');
    await until(() => expectOne(stand.root, '[data-event-id=many-3] [data-field=sentence]'));
    expect(seen).toEqual(['many-150', 'many-3']);
    vi.restoreAllMocks();
  });

  test('opens one call at a time', async () => {
    stand.state.calls.value = bookOf(early, late);
    await shows('late', 'early');
    const [first, second] = stand.root.querySelectorAll<HTMLElement>('[data-row-button]');
    first?.click();
    await until(() => expect(first?.getAttribute('aria-expanded')).toBe('true'));
    second?.click();
    await until(() => expect(second?.getAttribute('aria-expanded')).toBe('true'));
    expect(first?.getAttribute('aria-expanded')).toBe('false');
    expect(stand.root.querySelectorAll('[data-field=sentence]')).toHaveLength(1);
    second?.click();
    await until(() => expect(stand.root.querySelector('[data-field]')).toBeNull());
  });

  test('moves from row to row with the arrow keys', async () => {
    stand.state.calls.value = bookOf(early, late);
    await shows('late', 'early');
    const [first, second] = stand.root.querySelectorAll<HTMLElement>('[data-row-button]');
    first?.focus();
    if (first) press(first, 'ArrowDown');
    expect(stand.root.activeElement).toBe(second);
    if (second) press(second, 'Home');
    expect(stand.root.activeElement).toBe(first);
  });
});

describe('a detail page', () => {
  test('puts its call first, open, whatever the scope, and closes it when it is left', async () => {
    stand.state.calls.value = bookOf(early, late, other);
    stand.state.pageEventId.value = 'other';
    await shows('other', 'late', 'early');
    expect(expectOne(stand.root, '[data-event-id=other] [data-field=event-id]').textContent).toBe('other');
    stand.state.pageEventId.value = undefined;
    await shows('late', 'early');
    expect(stand.state.openId.value).toBeUndefined();
  });
});
