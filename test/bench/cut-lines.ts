import { newScanState } from '../../src/records/scan/scan-state.ts';
import { scanPart } from '../../src/records/scan-records.ts';
import { generateRecords } from './generate-records.ts';
import { type Figure, measureInTurn } from './measure.ts';

const FEW = 1_000;
const MANY = 100_000;
const MOST_RATIO = 1.5;

/** Log lines whose JSON is cut off: the time of one line must not grow with their number. */
export function measureCutLines(): Figure[] {
  const texts = [...generateRecords(50, 4)];
  const lines = Array.from(
    { length: MANY },
    (_, at) => `2026-01-01T00:00:${at % 60}Z trail: ${texts[at % texts.length]?.slice(0, 400)}`,
  );
  const encoder = new TextEncoder();
  const few = encoder.encode(lines.slice(0, FEW).join('\n'));
  const many = encoder.encode(lines.join('\n'));
  const fewName = `a cut-off log line, of ${FEW}`;
  const manyName = `a cut-off log line, of ${MANY}`;
  const medians = measureInTurn([
    {
      name: fewName,
      records: MANY,
      run: () => {
        for (let times = 0; times < MANY / FEW; times++) scan(few, FEW);
      },
    },
    { name: manyName, records: MANY, run: () => scan(many, MANY) },
  ]);
  const floor = medians.get(fewName) ?? Number.NaN;
  const micros = medians.get(manyName) ?? Number.NaN;
  return [
    { name: fewName, micros: floor },
    { name: manyName, micros, ratio: micros / floor, atMost: MOST_RATIO },
  ];
}

function scan(bytes: Uint8Array, lines: number): void {
  const { broken } = scanPart(bytes, { channel: 'file', readAt: 0 }, newScanState(true), true);
  if (broken.length !== lines) throw new Error(`Expected ${lines} lines to be named, got ${broken.length}`);
}
