import type { ApiCall } from '../model/api-call.ts';
import { toCount } from '../model/count-words.ts';
import type { PanelView } from './panel-view.ts';

/** The incident's notebook as a panel reaches it. What is in it is drawn in the extension's own page, never here. */
export interface NotebookPort {
  /** Resolves with what was done, or why not, for the status. Rejects when the notebook cannot be reached. */
  pin(calls: readonly ApiCall[]): Promise<string>;
  unpin(ids: readonly string[]): Promise<string>;
  /** Opens the notebook's own page. */
  open(): Promise<void>;
}

/** Puts a call into the notebook, or takes it out. Never rejects: `said` tells. Called for trusted events only. */
export async function togglePin({ state, ports }: PanelView, id: string): Promise<void> {
  const call = state.calls.value.get(id);
  const { notebook } = ports;
  if (!call || !notebook) return;
  const pinned = state.pinnedIds.value.has(id);
  await tell(state.said, () => (pinned ? notebook.unpin([id]) : notebook.pin([call])));
}

/** More than a notebook has room for: they would only be carried there and refused. */
const MOST_AT_ONCE = 2_000;

/** Puts all into the notebook that `Copy all` would copy. As `togglePin`. */
export async function pinAll({ state, ports, derived }: PanelView): Promise<void> {
  await pinMany({ state, ports }, derived.copyAllCount.value, async () => derived.forCopyAll.value);
}

/** The same for calls that are still to be fetched; nothing is fetched when there are too many. */
export async function pinMany(
  { state, ports }: Pick<PanelView, 'state' | 'ports'>,
  count: number,
  fetchCalls: () => Promise<readonly ApiCall[]>,
): Promise<void> {
  const { notebook } = ports;
  if (count > MOST_AT_ONCE)
    state.said.value = `Nothing was pinned: ${toCount(count, 'call')} are too many. Narrow the filter to ${toCount(MOST_AT_ONCE, 'call')}.`;
  else if (notebook) await tell(state.said, async () => notebook.pin(await fetchCalls()));
}

/** Opens the notebook. As `togglePin`. */
export async function openNotebook({ state, ports }: PanelView): Promise<void> {
  await tell(state.said, async () => {
    await ports.notebook?.open();
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
