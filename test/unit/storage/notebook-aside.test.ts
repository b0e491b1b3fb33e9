import { describe, expect, test } from 'vitest';
import { createKeeper } from '../../../src/storage/notebook-keeper.ts';
import { loadDesk } from '../../../src/storage/notebook-store.ts';
import { pinned } from '../calls/notebook-samples.ts';
import { type FakeAreas, fakeAreas } from './notebook-areas.ts';
import { carryOut, inKept, keep, pin, see, seen } from './notebook-hand.ts';

describe('a kept notebook that cannot be read', () => {
  const SAID = 'The stored notebook could not be read and was put aside. A new one was begun. ';
  /** With one call, as a later version may have written it. */
  const toDamaged = async (): Promise<FakeAreas> => {
    const areas = fakeAreas();
    await carryOut(areas, pin(pinned('old')));
    await carryOut(areas, keep(true));
    await areas.kept.set({ notebook: { version: 9 } });
    return areas;
  };

  test('is not touched by who counts, and told to who looks', async () => {
    const areas = await toDamaged();
    const before = [new Map(areas.session.held), new Map(areas.kept.held), new Map(areas.local.held)];
    expect(await createKeeper(areas, () => 1000).count(['old'])).toMatchObject({ count: 0, pinned: [] });
    expect([areas.session.held, areas.kept.held, areas.local.held]).toEqual(before);
    expect(await loadDesk(areas)).toMatchObject({ damaged: true, aside: false });
  });

  test('is put aside by the first change, which says so, and its calls are not written over', async () => {
    const areas = await toDamaged();
    const old = areas.kept.held.get('notebook-call-1');
    expect((await carryOut(areas, pin(pinned('a')))).said).toBe(`${SAID}Pinned 1 call.`);
    expect(areas.kept.held.get('notebook-aside')).toBe('[{"version":9}]');
    await carryOut(areas, keep(true));
    expect(areas.kept.held.get('notebook-call-1')).toBe(old);
    expect(await see(areas)).toEqual([seen(pinned('a'))]);
    expect(await loadDesk(areas)).toMatchObject({ damaged: false, aside: true });
    // Gone with the browser, and begun once more: still beside what is aside.
    await carryOut(areas, keep(false));
    areas.session.held.clear();
    await carryOut(areas, pin(pinned('b')));
    await carryOut(areas, keep(true));
    expect(areas.kept.held.get('notebook-call-1')).toBe(old);
  });

  test('is removed for good when that is asked for, and nothing else is', async () => {
    const areas = await toDamaged();
    await carryOut(areas, pin(pinned('a'), pinned('b')));
    await carryOut(areas, keep(true));
    await carryOut(areas, { kind: 'unpin', ids: ['b'] });
    expect(await carryOut(areas, { kind: 'forget' })).toMatchObject({
      said: 'Removed what could not be read.',
      done: true,
    });
    expect(inKept(areas)).toEqual(['notebook', 'notebook-call-1000']);
    expect(await loadDesk(areas)).toMatchObject({ damaged: false, aside: false });
    await carryOut(areas, { kind: 'undo' });
    expect(await see(areas)).toEqual([seen(pinned('a')), seen(pinned('b'))]);
    expect(await carryOut(areas, { kind: 'forget' })).toMatchObject({ said: 'Nothing is put aside.', done: false });
  });
});
