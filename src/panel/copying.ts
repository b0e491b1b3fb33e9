import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Format } from '../notes/formats/note-formats.ts';
import type { Length } from '../notes/note-options.ts';
import type { Settings } from '../settings/settings.ts';
import type { AskedPreview, Previewed } from './find-preview.ts';
import { changeSettings, type SaveSettings, type ShellState } from './shell.ts';

/** What a page lets a person copy: all that the copy bar and its preview know of the page. */
export interface Copying {
  settings: ReadonlySignal<Settings>;
  choices: NoteChoices;
  /** The call that `Copy` copies. `undefined`: none is open, or it could not be written. */
  openId: ReadonlySignal<string | undefined>;
  /** Calls that the page knows, shown or not. */
  allCount: ReadonlySignal<number>;
  /** Calls that `Copy all` copies: those that are selected, else those that are shown. */
  copyAllCount: ReadonlySignal<number>;
  /** Calls that are selected. */
  selectedCount: ReadonlySignal<number>;
  /** The extension is gone below this page. Absent: that cannot happen here. */
  disabled?: ReadonlySignal<boolean>;
  /** A note that the browser did not copy, shown to be copied by hand. A person may take it away. */
  byHand: Signal<string | undefined>;
  /** What a press on `Copy` or on `Copy all` would copy now. Signals that it depends on are read before it returns. */
  toPreview(of: Previewed): AskedPreview;
  /** Copies the open call; nothing when none is open. Never rejects: the page says how it went. */
  copyCall(): Promise<void>;
  copyAll(): Promise<void>;
}

/** How a person wants notes. Each is called for trusted events only. */
export interface NoteChoices {
  /** For all pages. */
  setFormat(format: Format): void;
  /** Likewise. */
  setLength(length: Length): void;
  /** For this page until it closes; whether it begins so is a setting. */
  setRedact(on: boolean): void;
  setDefang(on: boolean): void;
}

export function createNoteChoices(shell: Pick<ShellState, 'settings'>, save: SaveSettings): NoteChoices {
  return {
    setFormat: (format) => {
      changeSettings(shell, { format });
      save({ format });
    },
    setLength: (length) => {
      changeSettings(shell, { length });
      save({ length });
    },
    setRedact: (redact) => changeSettings(shell, { redact }),
    setDefang: (defang) => changeSettings(shell, { defang }),
  };
}

/** Which of the two copies is previewed, and the other one if there is a choice. */
export interface PreviewChoice {
  shown: Previewed;
  other?: Previewed;
}

/** What was chosen counts while both can be copied; else calls that were selected come before the open one, and that before all. */
export function toPreviewChoice(
  { openId, allCount, copyAllCount, selectedCount }: Copying,
  chosen: Previewed | undefined,
): PreviewChoice {
  if (openId.value === undefined) return { shown: 'all' };
  // Of one call in all, both are the same.
  if (copyAllCount.value === 0 || allCount.value <= 1) return { shown: 'call' };
  const shown = chosen ?? (selectedCount.value > 0 ? 'all' : 'call');
  return { shown, other: shown === 'all' ? 'call' : 'all' };
}
