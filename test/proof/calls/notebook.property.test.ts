import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Desk, EMPTY_DESK, type PinnedCall } from '../../../src/calls/notebook.ts';
import { applyChange, type NotebookChange } from '../../../src/calls/notebook-change.ts';
import { findLimit, type NotebookLimits, sizeOfItems } from '../../../src/calls/notebook-limits.ts';
import { entry, labelled, pinned } from '../../unit/calls/notebook-samples.ts';

const IDS = ['a', 'b', 'c', 'd', 'e'];
const calls = new Map(
  IDS.flatMap((id) =>
    [['whole', pinned(id, 300)] as const, ['labels', labelled(id)] as const].map(([kind, call]) => [
      `${kind} ${id}`,
      call,
    ]),
  ),
);
const callOf = (kind: string, id: string): PinnedCall => {
  const call = calls.get(`${kind} ${id}`);
  if (!call) throw new Error('Expected a sample for each id');
  return call;
};
const id = fc.constantFrom(...IDS);
const text = fc.constantFrom('', 'one', 'two', 'x'.repeat(600));
const call = fc.tuple(fc.constantFrom('whole', 'labels'), id).map(([kind, of]) => callOf(kind, of));
const change: fc.Arbitrary<NotebookChange> = fc.oneof(
  fc.array(call, { maxLength: 3 }).map((some) => ({ kind: 'pin' as const, entries: some.map((one) => entry(one)) })),
  fc
    .array(fc.tuple(call, text), { maxLength: 3 })
    .map((some) => ({ kind: 'import' as const, entries: some.map(([one, remark]) => entry(one, remark)) })),
  fc.uniqueArray(id).map((ids) => ({ kind: 'unpin' as const, ids })),
  fc.record({ kind: fc.constant('remark' as const), id, text }),
  fc.boolean().map((kept) => ({ kind: 'keep' as const, kept })),
  fc.constant({ kind: 'clear' as const }),
  fc.constant({ kind: 'undo' as const }),
);
const limits: fc.Arbitrary<NotebookLimits> = fc.constantFrom(
  { session: 6_000_000, kept: 4_000_000, all: 9_000_000 },
  { session: 3000, kept: 2000, all: 4000 },
);
/** What a person has in the notebook. */
const content = ({ ledger }: Desk) =>
  ledger.items.map(({ id: of, ref, remark, partial }) => ({ of, ref, remark, partial }));

/** Carries out all changes; `look` sees each step, ten seconds apart. */
function walk(
  changes: readonly NotebookChange[],
  room: NotebookLimits,
  look: (before: Desk, change: NotebookChange, after: Desk, done: boolean, fresh: ReadonlyMap<number, string>) => void,
): Desk {
  let desk = EMPTY_DESK;
  for (const [at, one] of changes.entries()) {
    const { desk: after, done, fresh } = applyChange(desk, one, at * 10_000, room);
    look(desk, one, after, done, fresh);
    desk = after;
  }
  return desk;
}

test('whatever is done, the last change can be taken back and leaves no trace', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 25 }), limits, (changes, room) => {
      walk(changes, room, (before, one, after, done) => {
        if (!done) expect(after).toBe(before);
        else if (one.kind !== 'undo' && one.kind !== 'keep') {
          const undone = applyChange(after, { kind: 'undo' }, 0, room);
          expect(undone.done).toBe(true);
          expect(content(undone.desk)).toEqual(content(before));
        }
      });
    }),
    { numRuns: 500 },
  );
});

test('with room enough, every change can be taken back to the beginning', () => {
  const room = { session: 6_000_000, kept: 6_000_000, all: 9_000_000 };
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      let desk = walk(changes, room, () => undefined);
      while (desk.history.length > 0) desk = applyChange(desk, { kind: 'undo' }, 0, room).desk;
      expect(content(desk)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('nothing leaves the notebook but by being removed or taken back; every id stands in it once, within the limit', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 25 }), limits, (changes, room) => {
      walk(changes, room, (before, one, after, done) => {
        const had = content(before);
        const has = content(after);
        expect(new Set(has.map(({ of }) => of)).size).toBe(has.length);
        expect(sizeOfItems(after.ledger.items)).toBeLessThanOrEqual(findLimit(after.ledger, room));
        if (done) expect(after.ledger.revision).toBe(before.ledger.revision + 1);
        if (one.kind === 'undo' || one.kind === 'clear') return;
        for (const item of had) {
          const still = has.find(({ of }) => of === item.of);
          if (one.kind === 'unpin' && one.ids.includes(item.of)) expect(still).toBeUndefined();
          else if (one.kind === 'remark' && one.id === item.of)
            expect([item.remark, one.text]).toContain(still?.remark);
          else expect(still?.remark).toContain(item.remark);
        }
      });
    }),
    { numRuns: 500 },
  );
});

test('the calls of all entries and of all that can be taken back are among those that were given out to be stored', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 25 }), limits, (changes, room) => {
      const stored = new Set<number>();
      walk(changes, room, (_before, _one, { ledger, history }, _done, fresh) => {
        for (const ref of fresh.keys()) {
          expect(stored.has(ref)).toBe(false);
          stored.add(ref);
        }
        const needed = [...ledger.items, ...history.flatMap(({ put }) => put)];
        for (const { ref } of needed) expect(stored.has(ref)).toBe(true);
      });
    }),
    { numRuns: 300 },
  );
});
