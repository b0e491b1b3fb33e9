import { describe, expect, test, vi } from 'vitest';
import type { NotebookCommand } from '../../../src/calls/notebook.ts';
import { parseNotebookFile } from '../../../src/calls/notebook-file.ts';
import { toPinned } from '../../../src/calls/notebook-pinned.ts';
import { createNotebookActions } from '../../../src/notebook/notebook-actions.ts';
import { createNotebookView } from '../../../src/notebook/notebook-state.ts';
import { FORMATS } from '../../../src/notes/formats/note-formats.ts';
import { findLengthWarning } from '../../../src/notes/note-length.ts';
import { createPseudonyms } from '../../../src/notes/redact/create-pseudonyms.ts';
import type { NamedFile } from '../../../src/panel/note-file.ts';
import { createKeeper } from '../../../src/storage/notebook-keeper.ts';
import { loadCalls, loadDesk } from '../../../src/storage/notebook-store.ts';
import { STORY } from '../calls/notebook-samples.ts';
import { fakeAreas } from '../storage/notebook-areas.ts';

const NOW = Date.UTC(2026, 10, 24);

/** The page over a real keeper in fake storage, without its pixels. `read` is what a change in storage brings about. */
function standUp() {
  const areas = fakeAreas();
  const keeper = createKeeper(areas, () => NOW);
  const saved: NamedFile[] = [];
  const pseudonyms = createPseudonyms();
  const ports = {
    copy: async () => 'plain' as const,
    saveSettings: () => undefined,
    now: () => NOW,
  };
  const view = createNotebookView(ports, async () => pseudonyms);
  const actions = createNotebookActions(view, {
    ask: (command) => keeper.carryOut(command, []),
    askKey: async () => pseudonyms.entries(),
    emptyKey: async () => undefined,
    save: (file) => saved.push(file),
    now: () => NOW,
  });
  const read = async (): Promise<void> => {
    const { desk } = await loadDesk(areas);
    view.show(desk, await loadCalls(areas, desk.ledger.kept, desk.ledger.items));
  };
  const act = async (command: NotebookCommand): Promise<void> => {
    await actions.carryOut(command);
    await read();
  };
  const said = () => view.shell.said.value;
  return { areas, keeper, view, actions, saved, read, act, said };
}
const pinStory = { kind: 'pin', calls: [...STORY].reverse().map(toPinned) } as const;
const [first] = [...STORY].sort((a, b) => (a.time?.ms ?? 0) - (b.time?.ms ?? 0));
const firstId = first?.id ?? '';

describe('the notebook’s page', () => {
  test('shows the calls oldest first, whatever the order of pinning', async () => {
    const { view, act } = standUp();
    await act(pinStory);
    const times = view.rows.value.map(({ ms }) => ms ?? Number.POSITIVE_INFINITY);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(view.rows.value[0]?.eventId).toBe(firstId);
    expect(view.head.value.calls).toBe(STORY.length);
  });

  test.each(FORMATS)('saves a note of all calls with their remarks as %s', async (format) => {
    const { view, act, actions, saved, said } = standUp();
    view.shell.settings.value = { ...view.shell.settings.value, format };
    await act(pinStory);
    await act({ kind: 'remark', id: firstId, text: 'Asked Ana' });
    await actions.download();
    expect(saved[0]?.text).toContain('Asked Ana');
    expect(said()).toBe(`Saved ${saved[0]?.name}.`);
    expect(saved[0]?.name).toMatch(/^trailbrief-notebook-2026-11-24\.[a-z]+$/);
  });

  test('redacts the note when that is chosen, remarks too, and not the exported file', async () => {
    const { view, act, actions, saved } = standUp();
    await act(pinStory);
    await act({ kind: 'remark', id: firstId, text: 'Asked 111122223333' });
    expect((await view.writeNote())?.text).toContain('111122223333');
    view.shell.settings.value = { ...view.shell.settings.value, redact: true };
    expect((await view.writeNote())?.text).not.toContain('111122223333');
    expect((await view.writeNote())?.text).toContain('Asked account-');
    actions.exportFile();
    expect(saved[0]?.text).toContain('111122223333');
  });

  test('exports what can be imported again', async () => {
    const one = standUp();
    await one.act(pinStory);
    await one.act({ kind: 'remark', id: firstId, text: 'Asked Ana' });
    one.actions.exportFile();
    const text = one.saved[0]?.text ?? '';
    expect(parseNotebookFile(text)).toHaveLength(STORY.length);
    const other = standUp();
    await other.actions.importFile(new File([text], 'notebook.json'));
    await other.read();
    expect(other.view.remarks.value.get(firstId)).toBe('Asked Ana');
    expect(await other.view.writeNote()).toEqual(await one.view.writeNote());
  });

  test('reads every call, and knows how long the note of all is', async () => {
    const { view, act } = standUp();
    await act(pinStory);
    expect(view.unread.value).toBe(0);
    expect(findLengthWarning((await view.writeNote())?.text ?? '')).toBeUndefined();
    view.shell.settings.value = { ...view.shell.settings.value, format: 'JSON' };
    expect(findLengthWarning((await view.writeNote())?.text ?? '')).toMatch(/AWS Incident Manager takes 12,000$/);
  });

  test('counts a call that cannot be read, and exports it all the same', async () => {
    const { view, act, areas, read, actions, saved } = standUp();
    await act(pinStory);
    const { items } = (await loadDesk(areas)).desk.ledger;
    const evidence = { channel: 'file', readAt: 1 };
    await areas.session.set({
      [`notebook-call-${items[0]?.ref}`]: JSON.stringify({ id: items[0]?.id, evidence, record: 'none' }),
    });
    await read();
    expect([view.unread.value, view.rows.value.length]).toEqual([1, STORY.length - 1]);
    actions.exportFile();
    expect(parseNotebookFile(saved[0]?.text ?? '')).toHaveLength(STORY.length);
  });
});

describe('a remark', () => {
  test('stands in a note as soon as it is typed, and in storage a moment later', async () => {
    vi.useFakeTimers();
    const { view, act, actions, areas } = standUp();
    await act(pinStory);
    actions.typeRemark(firstId, 'Asked');
    actions.typeRemark(firstId, 'Asked Ana');
    expect((await view.writeNote())?.text).toContain('Asked Ana');
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect((await loadDesk(areas)).desk.ledger.items.find(({ id }) => id === firstId)?.remark).toBe('Asked Ana');
  });

  test('that is being typed is not taken away by what arrives, and gives way once it is stored', async () => {
    const { view, act, actions, read, keeper } = standUp();
    await act(pinStory);
    actions.typeRemark(firstId, 'mine');
    await keeper.carryOut({ kind: 'remark', id: firstId, text: 'of another tab' }, []);
    await read();
    expect(view.remarks.value.get(firstId)).toBe('mine');
    await actions.flush();
    await read();
    await keeper.carryOut({ kind: 'remark', id: firstId, text: 'of another tab' }, []);
    await read();
    expect(view.remarks.value.get(firstId)).toBe('of another tab');
  });

  test('is stored before anything else is done, so that undo takes it back', async () => {
    const { view, act, actions } = standUp();
    await act(pinStory);
    actions.typeRemark(firstId, 'mine');
    await act({ kind: 'undo' });
    expect(view.remarks.value.get(firstId)).toBe('');
  });

  test('that cannot be stored stays in the box, and it is said', async () => {
    const { view, act, actions, read, areas, said } = standUp();
    await act(pinStory);
    areas.session.room = 0;
    actions.typeRemark(firstId, 'mine');
    await actions.flush();
    await read();
    expect(view.remarks.value.get(firstId)).toBe('mine');
    expect(said()).toBe("The browser's storage is full. Nothing was changed.");
  });
});

test('a file that is too large is not read', async () => {
  const { actions, said } = standUp();
  const file = new File([new Uint8Array(20_000_001)], 'large.json');
  await actions.importFile(file);
  expect(said()).toBe('Nothing was imported: Expected a file of at most 20 MB, got 20 MB.');
});

test('a file that cannot be read is told', async () => {
  const { actions, said } = standUp();
  const file = new File(['none'], 'gone.json');
  file.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  await actions.importFile(file);
  expect(said()).toBe('Nothing was imported: the file could not be read.');
});

test('what was said of one file is gone when another is given', async () => {
  const { actions, said } = standUp();
  await actions.importFile(new File(['none'], 'wrong.json'));
  expect(said()).toContain('Nothing was imported');
  const next = actions.importFile(new File(['none'], 'next.json'));
  expect(said()).toBe('');
  await next;
  expect(said()).toContain('Nothing was imported');
});
