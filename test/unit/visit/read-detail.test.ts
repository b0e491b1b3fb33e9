// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { understand } from '../../../src/background/understand.ts';
import { fromWireCall } from '../../../src/calls/wire-call.ts';
import { createPanelState } from '../../../src/panel/create-state.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings/settings.ts';
import type { RawEvent } from '../../../src/sources/raw-event.ts';
import type { Intake } from '../../../src/visit/call-intake.ts';
import { readDetail } from '../../../src/visit/read-detail.ts';

const record = (eventName: string) => JSON.stringify({ eventVersion: '1.08', eventID: 'one', eventName });

test('reads the page’s own record although the list brought one under its id, and only once', async () => {
  const state = createPanelState(DEFAULT_SETTINGS);
  const place = { channel: 'page-answer', readAt: 0 } as const;
  const { calls } = understand({ kind: 'text', text: record('DescribeTrails'), place });
  state.calls.value = new Map(calls.map((call) => [call.id, fromWireCall(call)]));
  document.body.textContent = record('DeleteTrail');
  const take = vi.fn(async (..._raws: RawEvent[]) => {});
  const intake: Intake = { take, idle: async () => {}, say: () => {} };
  const reading = {
    state,
    intake,
    frame: window,
    signal: new AbortController().signal,
    askEditors: () => {},
    toPlace: () => ({ channel: 'page-text', readAt: 0 }) as const,
  };
  await readDetail(reading, 'one', false);
  await readDetail(reading, 'one', true);
  expect(take).toHaveBeenCalledOnce();
  expect(take.mock.calls[0]?.[0]).toMatchObject({ text: record('DeleteTrail'), onlyEventId: 'one' });
  expect(state.health.value.missing).toBe('');
});
