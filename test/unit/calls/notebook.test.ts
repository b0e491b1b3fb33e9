import { describe, expect, test } from 'vitest';
import { type Desk, EMPTY_DESK, type NotebookEntry, type PinnedCall } from '../../../src/calls/notebook.ts';
import { applyChange, type NotebookChange } from '../../../src/calls/notebook-change.ts';
import { parseNotebookFile, toNotebookFile } from '../../../src/calls/notebook-file.ts';
import { MAX_REMARK, NOTEBOOK_LIMITS } from '../../../src/calls/notebook-limits.ts';
import type { Changed } from '../../../src/calls/notebook-settle.ts';
import { entry, labelled, pinned } from './notebook-samples.ts';

const LIMITS = NOTEBOOK_LIMITS;
const SMALL = { session: 4000, kept: 2000, all: 6000 };
const ids = ({ ledger }: Desk): string[] => ledger.items.map(({ id }) => id);
const pin = (...calls: PinnedCall[]): NotebookChange => ({ kind: 'pin', entries: calls.map((call) => entry(call)) });

/** Carries out one change after the other, a minute apart. */
function run(changes: readonly NotebookChange[], limits = LIMITS, from: Desk = EMPTY_DESK): Changed {
  let last: Changed = { desk: from, fresh: new Map(), said: '', done: true };
  for (const [at, change] of changes.entries()) last = applyChange(last.desk, change, at * 60_000, limits);
  return last;
}

describe('pinning', () => {
  test('takes each call once and says so', () => {
    expect(run([pin(pinned('a'), pinned('b'))]).said).toBe('Pinned 2 calls.');
    const again = run([pin(pinned('a')), pin(pinned('a'))]);
    expect([again.said, again.done, ids(again.desk)]).toEqual(['1 call was in the notebook already.', false, ['a']]);
    const more = run([pin(pinned('a')), pin(pinned('a'), pinned('b'))]);
    expect(more.said).toBe('Pinned 1 call. 1 call was in the notebook already.');
  });

  test('puts a whole record in the place of labels, keeps its remark, and never the other way round', () => {
    const remark: NotebookChange = { kind: 'remark', id: 'a', text: 'look here' };
    const whole = run([pin(labelled('a')), remark, pin(pinned('a'))]);
    expect(whole.desk.ledger.items).toMatchObject([{ id: 'a', partial: false, remark: 'look here' }]);
    expect([...whole.fresh.keys()]).toEqual([2]);
    expect(run([{ kind: 'undo' }], LIMITS, whole.desk).desk.ledger.items).toMatchObject([{ ref: 1, partial: true }]);
    expect(run([pin(labelled('a'))], LIMITS, whole.desk).done).toBe(false);
  });

  test('stores no call that the same go replaced', () => {
    const both = run([pin(labelled('a'), pinned('a'))]);
    expect([...both.fresh.keys()]).toEqual(both.desk.ledger.items.map(({ ref }) => ref));
  });
});

describe('a way back', () => {
  const remark = (text: string): NotebookChange => ({ kind: 'remark', id: 'a', text });

  test('brings back what was removed, with its remark', () => {
    const before = run([pin(pinned('a'), pinned('b'), pinned('c')), remark('first')]).desk;
    for (const change of [{ kind: 'clear' }, { kind: 'unpin', ids: ['a', 'c'] }] as const) {
      const undone = run([change, { kind: 'undo' }], LIMITS, before);
      expect(undone.desk.ledger.items).toEqual(before.ledger.items);
    }
    expect(run([{ kind: 'clear' }, { kind: 'undo' }], LIMITS, before).said).toBe('Undone: removed all 3 calls.');
  });

  test('takes what was typed in one go as one step', () => {
    const { desk } = run([pin(pinned('a'))]);
    let typed = desk;
    for (const [at, text] of ['f', 'fi', 'fir'].entries())
      typed = applyChange(typed, remark(text), at * 400, LIMITS).desk;
    const later = applyChange(typed, remark('second'), 60_000, LIMITS).desk;
    const once = applyChange(later, { kind: 'undo' }, 60_001, LIMITS).desk;
    expect(once.ledger.items[0]?.remark).toBe('fir');
    expect(applyChange(once, { kind: 'undo' }, 60_002, LIMITS).desk.ledger.items[0]?.remark).toBe('');
  });

  test('ends, and says so', () => {
    expect(run([{ kind: 'undo' }])).toMatchObject({ said: 'Nothing to undo.', done: false });
  });

  test('reaches back 50 steps', () => {
    const many = Array.from({ length: 60 }, (_, at) => pin(pinned(`id-${at}`)));
    expect(run(many).desk.history).toHaveLength(50);
  });

  test('drops older steps when their calls find no room, but never the last', () => {
    const large = [pinned('a', 1500), pinned('b', 1500)];
    const removed = run([pin(...large), { kind: 'clear' }], { ...SMALL, all: 1000 });
    expect(removed.desk.history).toHaveLength(1);
    expect(run([{ kind: 'undo' }], SMALL, removed.desk).desk.ledger.items).toHaveLength(2);
    const more = run([pin(pinned('c', 2000))], { ...SMALL, all: 4000 }, removed.desk);
    expect(more.desk.history.map(({ what }) => what)).toEqual(['pinned 1 call']);
    expect(more.said).toBe('Pinned 1 call. For want of room, what was done before can no longer be undone.');
  });
});

describe('a limit', () => {
  test('says so and changes nothing', () => {
    const before = run([pin(pinned('a', 2000))], SMALL).desk;
    const full = run([pin(pinned('b', 2000))], SMALL, before);
    expect(full.desk).toBe(before);
    expect(full.said).toMatch(/^The notebook holds up to 0\.1 MB, and this would make it .* Nothing was changed\./);
    const long = run([{ kind: 'remark', id: 'a', text: 'ä'.repeat(3000) }], SMALL, before);
    expect([long.desk, long.done]).toEqual([before, false]);
  });

  test('holds for a kept notebook too: what is in it stays where it is', () => {
    const before = run([pin(pinned('a', 2000))], SMALL).desk;
    const kept = run([{ kind: 'keep', kept: true }], SMALL, before);
    expect([kept.desk, kept.done]).toEqual([before, false]);
    expect(kept.said).toMatch(/^A kept notebook holds up to/);
  });

  test('does not keep anyone from removing', () => {
    const full = run([pin(pinned('a', 1500), pinned('b', 1500))], SMALL).desk;
    const less = { session: 1000, kept: 1000, all: 8000 };
    expect(ids(run([{ kind: 'unpin', ids: ['a'] }], less, full).desk)).toEqual(['b']);
  });

  test('of a remark is told', () => {
    const text = 'x'.repeat(MAX_REMARK + 1);
    const { said } = run([pin(pinned('a')), { kind: 'remark', id: 'a', text }]);
    expect(said).toBe('The remark was not saved: it is longer than 10,000 characters.');
  });
});

describe('a file', () => {
  const entries: NotebookEntry[] = [entry(pinned('a'), 'why\nand how', 7), entry(labelled('b'), '', 8)];

  test('brings back what was exported', () => {
    expect(parseNotebookFile(toNotebookFile(entries, 0))).toEqual(entries);
    expect(parseNotebookFile(`\ufeff${toNotebookFile(entries, 0)}`)).toEqual(entries);
  });

  test('adds to what is there: no remark is lost, and one step takes all of it back', () => {
    const mine = run([pin(pinned('a')), { kind: 'remark', id: 'a', text: 'mine' }]).desk;
    const imported = run([{ kind: 'import', entries }], LIMITS, mine);
    expect(imported.said).toBe('Imported 1 call and 1 remark. 1 call was in the notebook already.');
    expect(imported.desk.ledger.items.map(({ remark }) => remark)).toEqual(['mine\nwhy\nand how', '']);
    expect(run([{ kind: 'undo' }], LIMITS, imported.desk).desk.ledger.items).toEqual(mine.ledger.items);
  });

  test('tells of remarks that are all it brought, and of those that find no room', () => {
    const mine = run([pin(pinned('a'), pinned('b'))]).desk;
    const both: NotebookChange = { kind: 'import', entries: [entry(pinned('a'), 'one'), entry(pinned('b'), 'two')] };
    expect(run([both], LIMITS, mine).said).toBe('Imported 2 remarks. 2 calls were in the notebook already.');
    const text = 'x'.repeat(MAX_REMARK);
    const full = run([{ kind: 'remark', id: 'a', text }], LIMITS, mine).desk;
    const more = run([{ kind: 'import', entries: [entry(pinned('a'), 'one')] }], LIMITS, full);
    expect(more.said).toBe(
      '1 call was in the notebook already. 1 remark was left out: with what is there longer than 10,000 characters.',
    );
    expect(more.desk).toBe(full);
  });

  const file = (change: object) => JSON.stringify({ ...JSON.parse(toNotebookFile(entries, 0)), ...change });
  const evidence = { channel: 'file', readAt: 1 };
  const held = (call: unknown, rest: object = { pinnedAt: 1 }) => file({ entries: [entries[0], { call, ...rest }] });
  test.each([
    ['no JSON', '{"format":', 'Expected the file to be JSON, got text that is not'],
    ['a list', '[]', 'Expected the file to be an object, got a list'],
    ['other JSON', '{"Records":[]}', 'Expected format to be "trailbrief-notebook", got a file that is no exported'],
    ['a later version', file({ version: 2 }), 'Expected version to be 1, got 2'],
    ['no entries', file({ entries: undefined }), 'Expected entries to be a list, got nothing'],
    ['an entry of text', file({ entries: ['sesame'] }), 'Expected entries.0 to be an object, got a text'],
    ['no id', held({ evidence, record: '{}' }), 'Expected entries.1.call.id to be a text, got nothing'],
    ['an empty id', held({ id: '', evidence, record: '{}' }), 'Expected entries.1.call.id to be an event id, got ""'],
    ['no evidence', held({ id: 'a', record: '{}' }), 'Expected entries.1.call.evidence to be an object, got nothing'],
    ['no record', held({ id: 'a', evidence }), 'Expected entries.1.call to have record or labels, got neither'],
    [
      'a record of members',
      held({ id: 'a', evidence, record: {} }),
      'entries.1.call.record to be a text, got an object',
    ],
    [
      'an unknown channel',
      held({ id: 'a', evidence: { channel: 'toString', readAt: 1 }, record: '{}' }),
      'Expected entries.1.call.evidence.channel to be one of page-answer',
    ],
    [
      'labels that are none',
      held({ id: 'a', evidence, labels: { resources: [{ name: 5 }] } }),
      'Expected entries.1.call.labels.resources.0.name to be a text, got another number',
    ],
    [
      'too long a remark',
      held({ id: 'a', evidence, record: '{}' }, { pinnedAt: 1, remark: 'x'.repeat(1_000_000) }),
      'Expected entries.1.remark to be at most 10,000 characters, got 1,000,000',
    ],
    ['no time', held({ id: 'a', evidence, record: '{}' }, {}), 'entries.1.pinnedAt to be milliseconds since 1970'],
  ])('with %s is refused, with the place', (_name, text, reason) => {
    expect(() => parseNotebookFile(text)).toThrow(reason);
    expect(() => parseNotebookFile(text)).not.toThrow('sesame');
  });

  test('brings no member that we do not know', () => {
    const call = { id: 'a', evidence: { ...evidence, extra: 1 }, record: '{}', extra: 1, ['__proto__x']: 1 };
    const text = file({ entries: [{ call, pinnedAt: 1, extra: 1 }] });
    expect(parseNotebookFile(text)).toEqual([{ call: { id: 'a', evidence, record: '{}' }, remark: '', pinnedAt: 1 }]);
  });
});
