import { describe, expect, test } from 'vitest';
import { answerNotebook, readKept } from '../../../src/background/notebook-requests.ts';
import { createKeeper } from '../../../src/storage/notebook-keeper.ts';
import { pinned } from '../calls/notebook-samples.ts';
import { fakeAreas } from '../storage/notebook-areas.ts';

function toDesk() {
  const keeper = createKeeper(fakeAreas(), () => 1000);
  let opened = 0;
  const ask = (data: unknown, own: boolean) =>
    answerNotebook(keeper, data, own, async () => {
      opened++;
    });
  return { ask, opened: () => opened };
}
const toDo = (command: object) => ({ ask: 'do', command, ids: ['a', 'b'] });
const PIN = toDo({ kind: 'pin', calls: [pinned('a')] });

describe('a script in a console page', () => {
  test('pins, counts, unpins and opens', async () => {
    const { ask, opened } = toDesk();
    expect(await ask(PIN, false)).toMatchObject({ count: 1, pinned: ['a'], done: true });
    expect(await ask({ ask: 'count', ids: ['b', 7] }, false)).toMatchObject({ count: 1, pinned: [] });
    expect(await ask({ ask: 'open' }, false)).toMatchObject({ done: true });
    expect(opened()).toBe(1);
    expect(await ask(toDo({ kind: 'unpin', ids: ['a'] }), false)).toMatchObject({ count: 0, done: true });
  });

  test.each([
    { kind: 'remark', id: 'a', text: 'x' },
    { kind: 'clear' },
    { kind: 'undo' },
    { kind: 'keep', kept: true },
    { kind: 'import', text: '{}' },
    { kind: 'forget' },
  ])('may not $kind, and is told nothing; a page of the extension may', async (command) => {
    const { ask } = toDesk();
    await ask(PIN, true);
    expect(await ask(toDo(command), false)).toEqual({
      count: 0,
      pinned: [],
      said: 'This page may not do that.',
      done: false,
    });
    expect((await ask({ ask: 'count', ids: [] }, false)).count).toBe(1);
    expect((await ask(toDo(command), true)).said).not.toBe('This page may not do that.');
  });
});

test.each([[undefined], ['open'], [{}], [{ ask: 'read' }], [toDo({ kind: 'constructor' })], [{ ask: 'do', ids: [] }]])(
  'what is no request is not answered: %j',
  async (data) => {
    await expect(toDesk().ask(data, true)).rejects.toThrow('Expected a request for the notebook');
  },
);

test('what is kept is read by pages of the extension alone', async () => {
  const { kept } = fakeAreas();
  await kept.set({ notebook: 1, other: 2 });
  expect(await readKept(kept, ['notebook', 7], true)).toEqual({ notebook: 1 });
  expect(await readKept(kept, ['notebook'], false)).toBeNull();
  expect(await readKept(kept, 'notebook', true)).toBeNull();
});
