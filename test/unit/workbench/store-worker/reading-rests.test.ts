import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../../src/calls/filter.ts';
import type { View } from '../../../../src/workbench/protocol/list-view.ts';
import type { ReadInput, ReadState } from '../../../../src/workbench/protocol/reading.ts';
import { createCallStore } from '../../../../src/workbench/store-worker/create-store.ts';
import { nextTurn } from '../../../../src/workbench/store-worker/next-turn.ts';
import { readInputs } from '../../../../src/workbench/store-worker/reading/read-inputs.ts';
import { generateRecords } from '../../../bench/generate-records.ts';
import { NEWEST, NOW } from './read-texts.ts';

/** No pause ends by itself while these tests run. */
const VERY_LONG = 600_000;
/** More turns than all that is read here would take. */
const MANY_TURNS = 300;

function toFile(name: string, count: number, seed: number): ReadInput {
  return { kind: 'file', file: new File([[...generateRecords(count, seed)].join('\n')], name), path: name };
}

/** A store that reads files, and what it told last. A view is asked for when the first records are told of. */
function readAndShow(inputs: readonly ReadInput[]) {
  const store = createCallStore(readInputs, () => NOW, VERY_LONG);
  let last: ReadState | undefined;
  let first: Promise<View> | undefined;
  const done = store.read(inputs, (state) => {
    last = state;
    if (state.records > 0) first ??= store.show(NO_FILTER, NEWEST);
  });
  const shown = async (): Promise<View> => {
    await expect.poll(() => first).toBeDefined();
    if (!first) throw new Error('Expected a view to be asked for');
    return first;
  };
  return { store, done, shown, last: () => last };
}

async function manyTurns(): Promise<void> {
  for (let turn = 0; turn < MANY_TURNS; turn++) await nextTurn();
}

test('the rest of a file is read when its first records are drawn, and targets and flags when all are', async () => {
  const { store, done, shown, last } = readAndShow([toFile('a.jsonl', 3_000, 3)]);
  const view = await shown();
  await manyTurns();
  expect(last()?.records).toBeLessThan(3_000);
  await store.goOn(view.revision);
  await expect.poll(() => last()?.records).toBe(3_000);
  expect(await done).toMatchObject({ phase: 'details', records: 3_000 });
  await manyTurns();
  expect(last()?.phase).toBe('details');
  const whole = await store.show(NO_FILTER, NEWEST);
  await manyTurns();
  expect(last()?.phase).toBe('details');
  await store.goOn(whole.revision);
  await expect.poll(() => last()?.phase).toBe('done');
});

test('of many small files the next one waits too', async () => {
  const files = Array.from({ length: 5 }, (_, at) => toFile(`${at}.jsonl`, 3, at));
  const { store, shown, done, last } = readAndShow(files);
  const view = await shown();
  await manyTurns();
  expect(last()?.records).toBeLessThan(15);
  await store.goOn(view.revision);
  expect(await done).toMatchObject({ records: 15 });
  await store.cancel();
});
