// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApiCall } from '../../src/model/api-call.ts';
import { toBrief } from '../../src/notes/to-brief.ts';
import { toCallFacts } from '../../src/panel/call-facts.ts';
import { expectButton, expectOne, type Stand, standUp, until } from './mounted.ts';
import { bookOf, otherCall, sampleCall } from './samples.ts';

let stand: Stand;
beforeEach(() => {
  stand = standUp();
});
afterEach(() => stand.unmount());

async function open(...calls: ApiCall[]): Promise<void> {
  stand.state.calls.value = bookOf(...calls);
  stand.view.openCall.open(calls[0]?.id ?? '');
  await until(() => expectOne(stand.root, '.facts'));
}

const words = (selector: string): string =>
  (expectOne(stand.root, selector).textContent ?? '').replace(/\s+/g, ' ').trim();

test('an opened call says who, from where, with what and where before anything else', async () => {
  await open(sampleCall());
  const names = [...stand.root.querySelectorAll('.fact > dt')].map(({ textContent }) => textContent);
  expect(names).toEqual(['Identity', 'Source IP', 'Request', 'Where']);
  expect(words('.fact:first-child > dd')).toMatch(/^AssumedRole \S+ \/ \S+/);
  const first = expectOne(stand.root, '.body').firstElementChild;
  expect(first?.className).toBe('facts');
});

test('its head says what the closed row said', async () => {
  stand.state.calls.value = bookOf(sampleCall({ eventID: 'one' }));
  await until(() => expectOne(stand.root, '.details'));
  const before = words('.details');
  stand.view.openCall.open('one');
  await until(() => expectOne(stand.root, '.facts'));
  expect(words('.details')).toBe(before);
});

test('every row of a brief stands in one place of the opened call', () => {
  const call = sampleCall();
  const brief = toBrief(call, 0);
  const { type, issuer, session, mfa, credentials, address, tool, region, account, request, failure, denial, folded } =
    toCallFacts(brief);
  const placed = [
    ...[type, issuer, session, mfa, address, region, account].filter((row) => row !== undefined),
    ...credentials,
    ...tool,
    ...(request?.rows ?? []),
    ...failure,
    ...denial,
    ...folded.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows)),
  ];
  const all = brief.sections.flatMap(({ rows }) => rows);
  expect(placed).toHaveLength(all.length);
  expect(new Set(placed)).toEqual(new Set(all));
});

test('a session is never said to be without MFA', async () => {
  await open(sampleCall());
  expect(words('.facts')).not.toMatch(/no MFA/i);
});

test('three lines of what a call does come first, the rest behind a press', async () => {
  await open(sampleCall());
  const lines = [...expectOne(stand.root, '.findings').children].filter((one) => one.classList.contains('finding'));
  expect(lines.length).toBeLessThanOrEqual(3);
  const ranks = lines.map((one) =>
    ['high', 'notable', 'info'].findIndex((severity) => one.classList.contains(severity)),
  );
  expect(ranks).toEqual([...ranks].sort());
});

test('the way to other calls filters this list to what they have in common', async () => {
  await open(sampleCall({ eventID: 'one' }), sampleCall({ eventID: 'two', sourceIPAddress: '203.0.113.77' }));
  expectButton(stand.root, 'Same address').click();
  await until(() => expect(stand.root.querySelectorAll('[data-event-id]')).toHaveLength(1));
  expectButton(stand.root, 'Clear filter').click();
  await until(() => expect(stand.root.querySelectorAll('[data-event-id]')).toHaveLength(2));
});

test('other services’ calls that deserve a look are told beside the OpsWorks CM ones, with a way to them', async () => {
  const denied = otherCall({ eventID: 'denied', errorCode: 'AccessDenied' });
  stand.state.calls.value = bookOf(sampleCall({ eventID: 'one' }), denied);
  await until(() => expect(words('.hint')).toMatch(/^1 call worth a look in other services/));
  expectButton(stand.root, 'Show it').click();
  await until(() => expect(stand.root.querySelectorAll('[data-event-id]')).toHaveLength(2));
});

test('a filter says how many of how many it leaves', async () => {
  stand.state.calls.value = bookOf(
    sampleCall({ eventID: 'one' }),
    sampleCall({ eventID: 'two', sourceIPAddress: '203.0.113.77' }),
  );
  stand.view.actions.setFilter('203.0.113.77');
  await until(() => expect(words('.hint')).toMatch(/^1 of 2/));
});
