import { describe, expect, test } from 'vitest';
import type { NotebookCommand } from '../../../src/calls/notebook.ts';
import { toNotebookFile } from '../../../src/calls/notebook-file.ts';
import { COUNTER_KEY } from '../../../src/messages/notebook-requests.ts';
import { createKeeper } from '../../../src/storage/notebook-keeper.ts';
import { loadDesk } from '../../../src/storage/notebook-store.ts';
import { entry, labelled, pinned } from '../calls/notebook-samples.ts';
import { type FakeAreas, fakeAreas } from './notebook-areas.ts';
import { carryOut, inKept, keep, pin, see, seen } from './notebook-hand.ts';

const callKeys = ({ held }: FakeAreas['session']) => [...held.keys()].filter((key) => /call/.test(key));

describe('the notebook', () => {
  test('is in session storage, with a counter in local storage that tells nothing of a record', async () => {
    const areas = fakeAreas();
    const answer = await carryOut(areas, pin(pinned('a'), labelled('b')), ['b', 'c']);
    expect(answer).toEqual({ count: 2, pinned: ['b'], said: 'Pinned 2 calls.', done: true });
    expect(await see(areas)).toEqual([seen(pinned('a')), seen(labelled('b'))]);
    expect([...areas.local.held]).toEqual([[COUNTER_KEY, '{"revision":1,"count":2}']]);
  });

  test('loses none of many commands at once', async () => {
    const areas = fakeAreas();
    const keeper = createKeeper(areas, () => 1000);
    const ids = Array.from({ length: 20 }, (_, at) => `id-${at}`);
    const answers = await Promise.all(ids.map((id) => keeper.carryOut(pin(pinned(id)), [id])));
    expect(answers.map(({ count }) => count)).toEqual(ids.map((_, at) => at + 1));
    expect((await see(areas)).map(({ id }) => id)).toEqual(ids);
    expect(await keeper.count(['id-3', 'x'])).toMatchObject({ count: 20, pinned: ['id-3'] });
  });

  test('goes on after a command that failed', async () => {
    const areas = fakeAreas();
    const keeper = createKeeper(areas, () => 1000);
    areas.stepsLeft = 0;
    expect(await keeper.carryOut(pin(pinned('a')), [])).toMatchObject({ done: false, count: 0 });
    areas.stepsLeft = 10;
    expect(await keeper.carryOut(pin(pinned('b')), [])).toMatchObject({ done: true, count: 1 });
  });

  test('takes removed calls out of storage when no step needs them any more', async () => {
    const areas = fakeAreas();
    await carryOut(areas, pin(pinned('a'), pinned('b')));
    await carryOut(areas, { kind: 'undo' });
    expect(callKeys(areas.session)).toEqual([]);
  });
});

describe('a kept notebook', () => {
  test('stands in the database alone, tells pages the count, and outlives the browser', async () => {
    const areas = fakeAreas();
    await carryOut(areas, pin(pinned('a')));
    await carryOut(areas, { kind: 'remark', id: 'a', text: 'why' });
    expect(await carryOut(areas, keep(true))).toMatchObject({ done: true });
    expect(inKept(areas)).toEqual(['notebook', 'notebook-call-1']);
    areas.session.held.clear();
    expect(await see(areas)).toEqual([seen(pinned('a'), 'why')]);
    await carryOut(areas, pin(pinned('b')));
    expect(await see(areas)).toEqual([seen(pinned('a'), 'why'), seen(pinned('b'))]);
  });

  test('leaves no record on the computer when it is cleared; undo brings it back while the browser lives', async () => {
    const areas = fakeAreas();
    await carryOut(areas, pin(pinned('a')));
    await carryOut(areas, keep(true));
    await carryOut(areas, { kind: 'clear' });
    expect(inKept(areas)).toEqual(['notebook']);
    expect(areas.kept.held.get('notebook')).toContain('"items":[]');
    await carryOut(areas, { kind: 'undo' });
    expect(await see(areas)).toEqual([seen(pinned('a'))]);
    expect(inKept(areas)).toContain('notebook-call-1');
  });

  test('goes back to session storage, and nothing stays behind', async () => {
    const areas = fakeAreas();
    await carryOut(areas, pin(pinned('a')));
    await carryOut(areas, keep(true));
    await carryOut(areas, keep(false));
    expect(inKept(areas)).toEqual([]);
    expect(await see(areas)).toEqual([seen(pinned('a'))]);
  });

  test('is told to no page but by the counter', async () => {
    const areas = fakeAreas();
    await carryOut(areas, pin(pinned('a')));
    await carryOut(areas, keep(true));
    await carryOut(areas, { kind: 'remark', id: 'a', text: 'why' });
    expect([...areas.local.held]).toEqual([[COUNTER_KEY, '{"revision":3,"count":1}']]);
  });
});

describe('when the browser has no room', () => {
  test.each([
    ['session', 60],
    ['kept', 10],
  ] as const)('in %s, nothing is changed and it is said', async (area, room) => {
    const areas = fakeAreas();
    await carryOut(areas, pin(pinned('a')));
    if (area === 'kept') await carryOut(areas, keep(true));
    const before = [new Map(areas.session.held), new Map(areas.kept.held)];
    areas[area].room = room;
    const answer = await carryOut(areas, pin(pinned('b')));
    expect(answer).toMatchObject({
      said: "The browser's storage is full. Nothing was changed.",
      done: false,
      count: 1,
    });
    expect([areas.session.held, areas.kept.held]).toEqual(before);
  });

  test('to keep it, it stays where it is', async () => {
    const areas = fakeAreas();
    await carryOut(areas, pin(pinned('a')));
    areas.kept.room = 60;
    expect(await carryOut(areas, keep(true))).toMatchObject({ done: false });
    expect(await see(areas)).toEqual([seen(pinned('a'))]);
    expect((await loadDesk(areas)).desk.ledger.kept).toBe(false);
  });
});

describe('when everything ends between two writes', () => {
  const COMMANDS: [string, NotebookCommand[]][] = [
    ['keeping', [keep(true)]],
    ['giving up keeping', [keep(true), keep(false)]],
    ['clearing a kept one and taking it back', [keep(true), { kind: 'clear' }, { kind: 'undo' }]],
  ];
  test.each(COMMANDS)('while %s, no entry is lost', async (_name, commands) => {
    for (let steps = 0; steps < 4; steps++) {
      const areas = fakeAreas();
      await carryOut(areas, pin(pinned('a'), pinned('b')));
      for (const command of commands.slice(0, -1)) await carryOut(areas, command);
      areas.stepsLeft = steps;
      for (const command of commands.slice(-1)) await carryOut(areas, command);
      areas.stepsLeft = 50;
      // What a new background finds may be the one before or the one after.
      if ((await see(areas)).length === 0) await carryOut(areas, { kind: 'undo' });
      expect(await see(areas)).toEqual([seen(pinned('a')), seen(pinned('b'))]);
    }
  });
});

describe('an imported file', () => {
  const secret = `Bearer ${'a1B2'.repeat(10)}`;
  const record = JSON.stringify({ eventID: 'e', eventName: 'GetObject', requestParameters: { note: secret } });
  const evidence = { channel: 'file', readAt: 1 } as const;

  test('is masked anew', async () => {
    const areas = fakeAreas();
    const text = toNotebookFile([entry({ id: 'e', evidence, record }, 'why')], 0);
    expect(await carryOut(areas, { kind: 'import', text })).toMatchObject({ said: 'Imported 1 call.', done: true });
    expect(JSON.stringify([...areas.session.held])).toContain('‹secret›');
    expect(JSON.stringify([...areas.session.held])).not.toContain('a1B2');
  });

  test.each([
    ['no JSON', 'a1B2', 'Nothing was imported: Expected the file to be JSON, got text that is not.'],
    [
      'a record that is none',
      toNotebookFile([entry(pinned('a')), entry({ id: 'b', evidence, record: 'a1B2' })], 0),
      'Nothing was imported: Expected entries.1.call.record to be one CloudTrail record, got none.',
    ],
  ])('with %s changes nothing and names the place', async (_name, text, said) => {
    const areas = fakeAreas();
    await carryOut(areas, pin(pinned('z')));
    expect(await carryOut(areas, { kind: 'import', text })).toMatchObject({ said, done: false, count: 1 });
    expect(await see(areas)).toEqual([seen(pinned('z'))]);
  });
});

test('what a page’s script pins is read like a file', async () => {
  const areas = fakeAreas();
  // Stands for a script of an older version below a newer background.
  const call = JSON.parse('{"id":"a","record":{"text":"{}"}}');
  expect(await carryOut(areas, { kind: 'pin', calls: [call] })).toMatchObject({
    said: 'Nothing was pinned: Expected calls.0.evidence to be an object, got nothing.',
    done: false,
  });
});
