import { describe, expect, test } from 'vitest';
import type { NotebookCommand } from '../../../src/calls/notebook.ts';
import { toNotebookFile } from '../../../src/calls/notebook-file.ts';
import type { NotebookAnswer } from '../../../src/messages/notebook-requests.ts';
import { createKeeper } from '../../../src/storage/notebook-keeper.ts';
import { entry, pinned } from '../calls/notebook-samples.ts';
import { type FakeAreas, fakeAreas } from './notebook-areas.ts';
import { carryOut, pin, see, seen } from './notebook-hand.ts';

describe('a command that comes again, for its answer was lost', () => {
  const twice = async (areas: FakeAreas, command: NotebookCommand): Promise<NotebookAnswer[]> => {
    const answers: NotebookAnswer[] = [];
    for (const id of ['id-1', 'id-1']) answers.push(await createKeeper(areas, () => 1000).carryOut(command, [], id));
    return answers;
  };

  test('takes one step back, and is answered the same', async () => {
    const areas = fakeAreas();
    await carryOut(areas, pin(pinned('a')));
    await carryOut(areas, pin(pinned('b')));
    const [first, second] = await twice(areas, { kind: 'undo' });
    expect(first).toMatchObject({ said: 'Undone: pinned 1 call.', done: true, count: 1 });
    expect(second).toEqual(first);
    expect((await see(areas)).map(({ id }) => id)).toEqual(['a']);
  });

  test('pins once, and another one is another', async () => {
    const areas = fakeAreas();
    const [first, second] = await twice(areas, pin(pinned('a')));
    expect(second).toEqual(first);
    const other = await createKeeper(areas, () => 1000).carryOut({ kind: 'undo' }, [], 'id-2');
    expect(other).toMatchObject({ said: 'Undone: pinned 1 call.', count: 0 });
  });
});

describe('another record with the same id', () => {
  const forged = pinned('a', 20);

  test('is not called the one that is there; once that is removed it can be pinned', async () => {
    const areas = fakeAreas();
    await carryOut(areas, pin(forged));
    expect(await carryOut(areas, pin(pinned('a')))).toMatchObject({
      said: '1 call was not pinned: another record with this id is in the notebook. To replace it, remove that one first.',
      done: false,
    });
    expect(await see(areas)).toEqual([seen(forged)]);
    await carryOut(areas, { kind: 'unpin', ids: ['a'] });
    await carryOut(areas, pin(pinned('a')));
    expect(await see(areas)).toEqual([seen(pinned('a'))]);
  });

  test('leaves the remark that an import has for it out', async () => {
    const areas = fakeAreas();
    await carryOut(areas, pin(forged));
    const text = toNotebookFile([entry(pinned('a'), 'of the real one'), entry(pinned('b'))], 0);
    expect((await carryOut(areas, { kind: 'import', text })).said).toBe(
      'Imported 1 call. 1 call was not imported: another record with this id is in the notebook. To replace it, remove that one first.',
    );
    expect((await see(areas)).map(({ remark }) => remark)).toEqual(['', '']);
  });

  test('is the same one when only the order of its members differs', async () => {
    const areas = fakeAreas();
    const { evidence } = forged;
    await carryOut(
      areas,
      pin({ id: 'a', evidence, record: '{"eventID":"a","eventName":"B","requestParameters":{"x":1,"y":[2]}}' }),
    );
    const again = { id: 'a', evidence, record: '{"requestParameters":{"y":[2],"x":1},"eventName":"B","eventID":"a"}' };
    expect((await carryOut(areas, pin(again))).said).toBe('1 call was in the notebook already.');
  });
});
