import { expect, test } from 'vitest';
import { scanRecords } from '../../../../src/records/scan-records.ts';
import { warmUp, warmUpBytes } from '../../../../src/workbench/store/warm-up.ts';

test('what warms the worker up are records, read without a fault', async () => {
  const { rows, problems, others } = scanRecords(warmUpBytes(), { channel: 'paste', readAt: 0 });
  expect([rows.count, problems, others]).toEqual([400, [], []]);
  await expect(warmUp()).resolves.toBeUndefined();
});
