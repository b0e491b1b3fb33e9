import { expect, test, vi } from 'vitest';
import { Intake } from '../../../../src/workbench/store-worker/take-part.ts';
import { toWarmUpText, warmUp } from '../../../../src/workbench/store-worker/warm-up.ts';
import { storeOf } from './read-texts.ts';

test('the worker warms up with the sample many times over, read without a fault and without a duplicate', async () => {
  const { state, view } = await storeOf([toWarmUpText()]);
  expect(state).toMatchObject({ records: 33 * 24, duplicates: 0, sharedIds: 0, problemCount: 0 });
  expect(view.facets.action.distinct).toBeGreaterThan(10);
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
