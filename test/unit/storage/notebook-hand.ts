import type { NotebookCommand, PinnedCall } from '../../../src/calls/notebook.ts';
import type { NotebookAnswer } from '../../../src/messages/notebook-requests.ts';
import { createKeeper } from '../../../src/storage/notebook-keeper.ts';
import { loadCalls, loadDesk } from '../../../src/storage/notebook-store.ts';
import type { FakeAreas } from './notebook-areas.ts';

/** A background that is suspended before each command: nothing but storage goes from one to the next. */
export const carryOut = (
  areas: FakeAreas,
  command: NotebookCommand,
  ids: readonly string[] = [],
): Promise<NotebookAnswer> => createKeeper(areas, () => 1000).carryOut(command, ids);

/** The command to pin these calls. */
export const pin = (...calls: PinnedCall[]): NotebookCommand => ({ kind: 'pin', calls });
/** The command to keep the notebook, or not. */
export const keep = (kept: boolean): NotebookCommand => ({ kind: 'keep', kept });

/** What a page of the extension sees: every entry with its call. */
export async function see(areas: FakeAreas) {
  const { desk } = await loadDesk(areas);
  const calls = await loadCalls(areas, desk.ledger.kept, desk.ledger.items);
  return desk.ledger.items.map(({ id, ref, remark }) => ({ id, remark, call: calls.get(ref) }));
}
/** An entry as `see` tells it. */
export const seen = (call: PinnedCall, remark = '') => ({ id: call.id, remark, call });
/** The keys of all that is on the computer. */
export const inKept = ({ kept }: FakeAreas) => [...kept.held.keys()].sort();
