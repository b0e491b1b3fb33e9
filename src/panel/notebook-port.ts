import type { ReadonlySignal, Signal } from '@preact/signals';
import type { ApiCall } from '../model/api-call.ts';
import { toCount } from '../model/count-words.ts';

/** The incident's notebook as a page reaches it. What is in it is drawn in the notebook's own page, never here. */
export interface NotebookPort {
  /** Resolves with what was done, or why not, for the status. Rejects when the notebook cannot be reached. */
  pin(calls: readonly ApiCall[]): Promise<string>;
  unpin(ids: readonly string[]): Promise<string>;
  /** Opens the notebook's own page. */
  open(): Promise<void>;
}

/** What a page's buttons for the notebook show and use. */
export interface Pinning {
  notebook: NotebookPort;
  /** Which of the page's calls are in the notebook. */
  pinnedIds: ReadonlySignal<ReadonlySet<string>>;
  /** Calls in the notebook, from all pages. `undefined`: not known yet. */
  notebookCount: ReadonlySignal<number | undefined>;
  /** Where the page tells what was done. */
  said: Signal<string>;
  /** The extension is gone below this page. Absent: that cannot happen here. */
  disabled?: ReadonlySignal<boolean>;
}

/** Puts a call into the notebook, or takes it out. Never rejects: `said` tells. Called for trusted events only. */
export async function togglePin({ notebook, pinnedIds, said }: Pinning, call: ApiCall): Promise<void> {
  const pinned = pinnedIds.value.has(call.id);
  await tell(said, () => (pinned ? notebook.unpin([call.id]) : notebook.pin([call])));
}

/** More than a notebook has room for: they would only be carried there and refused. */
const MOST_AT_ONCE = 2_000;

/** Puts many calls into the notebook; none is fetched when they are too many. As `togglePin`. */
export async function pinMany(
  { notebook, said }: Pinning,
  count: number,
  fetchCalls: () => Promise<readonly ApiCall[]>,
): Promise<void> {
  if (count > MOST_AT_ONCE)
    said.value = `Nothing was pinned: ${toCount(count, 'call')} are too many. Narrow the filter to ${toCount(MOST_AT_ONCE, 'call')}.`;
  else await tell(said, async () => notebook.pin(await fetchCalls()));
}

/** Opens the notebook. As `togglePin`. */
export async function openNotebook({ notebook, said }: Pinning): Promise<void> {
  await tell(said, async () => {
    await notebook.open();
    return '';
  });
}

async function tell(said: { value: string }, act: () => Promise<string>): Promise<void> {
  try {
    said.value = await act();
  } catch {
    said.value = 'The notebook could not be reached. Try again, or reload this page.';
  }
}
