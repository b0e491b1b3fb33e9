import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPanelState } from '../../../src/panel/create-state.ts';
import type { PanelState } from '../../../src/panel/panel-state.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings/settings.ts';
import type { Channel, RawEvent } from '../../../src/sources/raw-event.ts';
import { createIntake, type Intake } from '../../../src/visit/call-intake.ts';

const background = vi.hoisted(() => ({ asked: 0, away: false }));
vi.mock('../../../src/visit/read-raw.ts', async () => {
  const { understand } = await import('../../../src/background/understand.ts');
  const { fromWireCall } = await import('../../../src/calls/wire-call.ts');
  return {
    readRaw: async (raw: RawEvent) => {
      background.asked++;
      if (background.away) throw new Error('Expected an answer, got none');
      const { calls, problems } = understand(raw);
      return { calls: calls.map(fromWireCall), problems };
    },
  };
});

const record = (eventName: string, eventID = 'one') => ({ eventVersion: '1.08', eventID, eventName });
const text = (value: unknown, channel: Channel = 'page-answer', onlyEventId?: string): RawEvent => ({
  kind: 'text',
  text: JSON.stringify(value),
  place: { channel, readAt: 0 },
  ...(onlyEventId === undefined ? {} : { onlyEventId }),
});

let end: AbortController;
let state: PanelState;
let intake: Intake;
beforeEach(() => {
  background.asked = 0;
  background.away = false;
  end = new AbortController();
  state = createPanelState(DEFAULT_SETTINGS);
  intake = createIntake(state, end.signal);
});
afterEach(() => end.abort());

test('reads a text once, but again when the first reading failed', async () => {
  background.away = true;
  await intake.take(text(record('CreateServer')));
  expect(state.calls.value.size).toBe(0);
  background.away = false;
  await intake.take(text(record('CreateServer')));
  await intake.take(text(record('CreateServer')));
  expect(state.calls.value.size).toBe(1);
  expect(background.asked).toBe(2);
});

test('puts a detail page’s own record in the place of another under its id, and nothing else', async () => {
  await intake.take(text(record('DescribeTrails')));
  for (const raw of [text(record('StopLogging')), text(record('StopLogging'), 'page-text')]) await intake.take(raw);
  expect(state.calls.value.get('one')?.action).toBe('DescribeTrails');
  await intake.take(text(record('DeleteTrail'), 'page-text', 'one'));
  expect(state.calls.value.get('one')).toMatchObject({ action: 'DeleteTrail', evidence: { channel: 'page-text' } });
});

const said = (): string[] => state.health.value.problems.filter((line) => line.startsWith('Two different records'));

test.each([
  ['the answer first', ['page-answer', 'page-text']],
  ['the text first', ['page-text', 'page-answer']],
  ['the text again behind the answer', ['page-text', 'page-answer', 'page-text', 'page-text']],
  ['the list’s answer before both', ['list', 'page-text', 'page-answer']],
] as const)('on an event’s page its own answer wins over text of the same id, and it is said: %s', async (_, order) => {
  const names = { list: 'ListBuckets', 'page-answer': 'DeleteTrail', 'page-text': 'DescribeTrails' };
  let times = 0;
  for (const from of order) {
    // Each text is another one: what was read before is not read again.
    const different = { ...record(names[from]), requestParameters: { times: times++ } };
    await intake.take(from === 'list' ? text(different) : text(different, from, 'one'));
  }
  expect(state.calls.value.get('one')?.action).toBe('DeleteTrail');
  expect(said()).not.toHaveLength(0);
});

test('two different records of one id in one text are said, and the first stays', async () => {
  await intake.take(text({ Records: [record('DeleteTrail'), record('DescribeTrails')] }));
  expect(state.calls.value.get('one')?.action).toBe('DeleteTrail');
  expect(said()).toHaveLength(1);
});

test('records of one id that differ in the order of their members alone are not said to differ', async () => {
  const one = { ...record('DeleteTrail'), requestParameters: { name: 'a', force: true } };
  await intake.take(text(one));
  await intake.take(text(Object.fromEntries(Object.entries(one).reverse()), 'page-text', 'one'));
  await intake.take(text({ ...one, requestParameters: { force: true, name: 'a' } }, 'page-answer', 'one'));
  expect(said()).toEqual([]);
});

test('leaves the same record as it is', async () => {
  await intake.take(text(record('DeleteTrail')));
  await intake.take(text(record('DeleteTrail'), 'page-text', 'one'));
  expect(state.calls.value.get('one')?.evidence.channel).toBe('page-answer');
});

test('counts a bad entry once, however often the list is refreshed', async () => {
  const bad = { EventId: 7, CloudTrailEvent: 'cut of' };
  await intake.take(text({ Events: [bad, bad, record('A', 'a')] }));
  expect(state.health.value.lost).toBe(2);
  await intake.take(text({ Events: [record('B', 'b'), bad, bad], NextToken: 'EXAMPLE' }));
  expect(state.health.value.lost).toBe(2);
  await intake.take(text({ Events: [bad, { CloudTrailEvent: 'another' }] }));
  expect(state.health.value.lost).toBe(3);
});

test('counts a bad line once', async () => {
  const place = { channel: 'page-answer', readAt: 0 } as const;
  const lines = (...all: string[]): RawEvent => ({ kind: 'text', text: all.join('\n'), place });
  await intake.take(lines(JSON.stringify(record('A', 'a')), 'cut'));
  await intake.take(lines(JSON.stringify(record('B', 'b')), JSON.stringify(record('A', 'a')), 'cut'));
  expect(state.health.value.lost).toBe(1);
});

test('no longer says that a record is missing when it comes after all', async () => {
  state.health.value = { ...state.health.value, missing: 'No record found in this page yet.' };
  state.pageEventId.value = 'two';
  await intake.take(text(record('CreateServer', 'one')));
  expect(state.health.value.missing).not.toBe('');
  await intake.take(text(record('DeleteServer', 'two')));
  expect(state.health.value.missing).toBe('');
});
