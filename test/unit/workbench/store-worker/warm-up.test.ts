import { expect, test, vi } from 'vitest';
import { scanRecords } from '../../../../src/records/scan-records.ts';
import { Intake } from '../../../../src/workbench/store-worker/take-part.ts';
import { warmUp, warmUpBytes } from '../../../../src/workbench/store-worker/warm-up/warm-up.ts';
import { storeOf } from './read-texts.ts';

test('what warms the worker up are records of many kinds, read without a fault', async () => {
  const { rows, problems, others } = scanRecords(warmUpBytes(), { channel: 'paste', readAt: 0 });
  expect([rows.count, problems, others]).toEqual([800, [], []]);
  const { state, view } = await storeOf([new TextDecoder().decode(warmUpBytes())]);
  expect(state).toMatchObject({ records: 800, duplicates: 0, sharedIds: 0, problemCount: 0 });
  expect(view.facets['identity-type'].distinct).toBeGreaterThan(8);
  expect(view.facets.action.distinct).toBeGreaterThan(10);
  expect(view.facets['error-code'].distinct).toBeGreaterThan(2);
  expect(view.facets.flag.distinct).toBeGreaterThan(5);
});

test('it ends by itself, and soon when something is given to read', async () => {
  const taken = vi.spyOn(Intake.prototype, 'takePart');
  await expect(warmUp(new AbortController().signal)).resolves.toBeUndefined();
  const whole = taken.mock.calls.length;
  taken.mockClear();
  const end = new AbortController();
  const warming = warmUp(end.signal);
  await expect.poll(() => taken.mock.calls.length).toBeGreaterThan(0);
  end.abort();
  await warming;
  expect(taken.mock.calls.length).toBeLessThan(whole / 3);
});
