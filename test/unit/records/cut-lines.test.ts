import { expect, test } from 'vitest';
import { newScanState } from '../../../src/records/scan/scan-state.ts';
import { scanPart } from '../../../src/records/scan-records.ts';
import { generateRecords } from '../../bench/generate-records.ts';

const texts = [...generateRecords(50, 4)];
const place = { channel: 'file', readAt: 0 } as const;
const scan = (text: string) => scanPart(new TextEncoder().encode(text), place, newScanState(true), true);

test.each<[string, (text: string, at: number) => string]>([
  ['lines of JSON', (text) => text.slice(0, -30)],
  ['lines of JSON, each cut early', (text) => text.slice(0, 200)],
  ['log lines with a time before the JSON', (text, at) => `2026-01-01T00:00:${at % 60}Z trail: ${text.slice(0, -30)}`],
  ['lines that end in dots', (text) => `${text.slice(0, 300)}...`],
])('%s that are cut off are each named, and the whole one after them is read', (_name, cut) => {
  const lines = Array.from({ length: 2_000 }, (_, at) => cut(texts[at % 50] ?? '', at));
  const begun = performance.now();
  const { rows, broken } = scan(`${lines.join('\n')}\n${texts[0]}\n`);
  // 2,000 lines took two minutes when each was followed to the end of the text; a slow machine takes a tenth of a second.
  expect(performance.now() - begun).toBeLessThan(5_000);
  expect(broken).toHaveLength(2_000);
  expect(rows.count).toBe(1);
});
