// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { readEventRows } from '../../../src/sources/page-rows.ts';
import { toSelection } from '../../../src/sources/page-selection.ts';
import { element, finish, link } from './draw.ts';

beforeEach(() => document.body.replaceChildren());

describe('a list page', () => {
  const HEADS = ['', 'Event name', 'Event time', 'User name', 'Event source', 'Resource type', 'Resource name'];

  function table(heads: string[], ticked: number[] = [], linked = true): HTMLElement {
    const rows = ['first', 'second'].map((id, at) => {
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.checked = ticked.includes(at);
      const name = linked ? link('CreateServer', id) : 'CreateServer';
      const cells = [
        box,
        name,
        `May 08, 2026, 00:26:1${at} (UTC-04:00)`,
        'Alice',
        'opsworks-cm.amazonaws.com',
        'AWS::OpsWorksCM::Server',
        `server-${at}`,
      ];
      return element('tr', ...cells.map((cell, column) => element(column === 1 ? 'th' : 'td', cell)));
    });
    return element(
      'table',
      element('thead', element('tr', ...heads.map((head) => element('th', head)))),
      element('tbody', ...rows),
    );
  }
  const row = (at: number, id?: string) => ({
    ...(id === undefined ? {} : { eventId: id }),
    eventName: 'CreateServer',
    eventTimeText: `May 08, 2026, 00:26:1${at} (UTC-04:00)`,
    eventTime: `2026-05-08T04:26:1${at}Z`,
    userName: 'Alice',
    eventSource: 'opsworks-cm.amazonaws.com',
    resources: [{ type: 'AWS::OpsWorksCM::Server', name: `server-${at}` }],
  });
  const read = () => finish(readEventRows(document));

  test('gives each row with its id', () => {
    document.body.append(table(HEADS));
    expect(read().map(({ labels }) => labels)).toEqual([row(0, 'first'), row(1, 'second')]);
  });

  test('gives rows without an id where the links have none', () => {
    document.body.append(table(HEADS, [], false));
    expect(read().map(({ labels }) => labels)).toEqual([row(0), row(1)]);
  });

  test('leaves the user out where the heads cannot be read, and keeps what says by itself what it is', () => {
    document.body.append(table(HEADS.map((head) => head && `${head}?`)));
    const [first] = read();
    expect(first?.labels).toMatchObject({
      eventId: 'first',
      eventName: 'CreateServer',
      eventSource: 'opsworks-cm.amazonaws.com',
    });
    expect(first?.labels).not.toHaveProperty('userName');
  });

  test('does not take the hidden copy of a sticky head or another table for events', () => {
    const copy = table(HEADS);
    copy.setAttribute('aria-hidden', 'true');
    document.body.append(copy, element('table', element('tr', element('td', 'One'), element('td', 'us-east-1'))));
    expect(read()).toEqual([]);
  });

  test('tells which rows are ticked now', () => {
    document.body.append(table(HEADS, [1]));
    expect(toSelection(read()).map(({ eventId }) => eventId)).toEqual(['second']);
  });
});
