import type { Signal } from '@preact/signals';
import type { ApiCall } from '../model/api-call.ts';
import type { NotePayload } from '../notes/note.ts';
import type { NotebookPort } from './notebook-port.ts';
import type { SaveSettings, ShellState } from './shell.ts';

export type Scope = 'opsworks-cm' | 'all';

/** What was read, from where, and what was not: the health line. */
export interface Health {
  /** Records read whole, by the words for their channel, e.g. `the page's answers`: 50. */
  read: { from: string; count: number }[];
  /** Calls known from labels only. */
  partial: number;
  /** One clear line for each thing that could not be read. */
  problems: string[];
  /** Records that could not be read. */
  lost: number;
  /** What is looked for and not found yet, e.g. "No record found in this page yet". Empty when nothing is missing. */
  missing: string;
}

/** `live`, or the extension was updated below the page and this panel can no longer work. */
export type Life = 'live' | 'orphaned';

/** The panel's one store. Components read it and call actions; nothing else holds state that outlives a render. */
export interface PanelState extends ShellState {
  /** Every call seen in this visit, by `id`; replaced, never mutated. */
  calls: Signal<ReadonlyMap<string, ApiCall>>;
  health: Signal<Health>;
  /** `undefined`: not chosen by hand; then as the settings say. */
  scope: Signal<Scope | undefined>;
  filter: Signal<string>;
  /** The call whose brief is open. */
  openId: Signal<string | undefined>;
  /** A call to bring into view, with the focus on its row, as soon as that row is drawn. */
  revealId: Signal<string | undefined>;
  /** On a detail page: the id in its address, else `undefined`. */
  pageEventId: Signal<string | undefined>;
  /** Ids selected in the console's table and matched without doubt. */
  selectedIds: Signal<readonly string[]>;
  /** Which of this panel's calls are in the incident's notebook. */
  pinnedIds: Signal<ReadonlySet<string>>;
  /** Calls in the notebook, from all pages. `undefined`: not known yet. */
  notebookCount: Signal<number | undefined>;
  life: Signal<Life>;
}

/**
 * Writes to the clipboard and tells what it wrote: `plain` where there is no rich text or the browser did not take it. Rejects
 * with a reason that can be shown. Called only from trusted clicks.
 */
export type CopyPayload = (payload: NotePayload) => Promise<'rich' | 'plain'>;

/** What the panel needs from outside, given by an entry. */
export interface PanelPorts {
  copy: CopyPayload;
  /** Whether the extension that the panel belongs to is still there, now. */
  isAlive(): boolean;
  saveSettings: SaveSettings;
  /** Page kind, channels, shape of the markup, versions; no value from a record. */
  diagnostics(): string;
  /** Absent: no pinning here. */
  notebook?: NotebookPort;
  /** Takes the panel away with all that it read. Absent: it comes and goes with its page. */
  close?(): void;
  /** Milliseconds since 1970: for "no longer in Event history". */
  now(): number;
}
