import { FORMATS, type Format } from '../notes/formats/note-formats.ts';
import type { NoteField } from '../notes/note.ts';

export const SIDES = ['right', 'left'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
/** `auto`: OpsWorks CM when there are such calls, else all. */
export const SCOPES = ['auto', 'opsworks-cm', 'all'] as const;

export type Side = (typeof SIDES)[number];
export type Theme = (typeof THEMES)[number];
export type ScopeChoice = (typeof SCOPES)[number];

/** All that a person can choose, in one stored value. */
export interface Settings {
  version: 2;
  side: Side;
  /** Width of the open panel in a page, in CSS pixels. */
  width: number;
  collapsed: boolean;
  theme: Theme;
  scope: ScopeChoice;
  format: Format;
  /** Whether `Redact` and `Defang` are on when a panel opens. */
  redact: boolean;
  defang: boolean;
  /** Whether a single letter is a key of the panel's: `c` copies, `p` pins, `/` filters, `?` tells them. */
  singleKeys: boolean;
  /** `utc`: UTC alone. `local`: the browser's own zone beside it. Else an IANA zone (`Europe/Berlin`) beside it. */
  timeZone: string;
  /** Fields of a note, in this order. Absent: all that a note has, in its own order. */
  fields?: readonly NoteField[] | undefined;
}

export const DEFAULT_SETTINGS: Settings = {
  version: 2,
  side: 'right',
  width: 420,
  collapsed: false,
  theme: 'auto',
  scope: 'auto',
  format: FORMATS[0],
  redact: false,
  defang: false,
  singleKeys: true,
  timeZone: 'utc',
};

/** Whether a text is one that `Settings.timeZone` may have. */
export function isTimeZone(text: string): boolean {
  if (text === 'utc' || text === 'local') return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The zone whose time a note tells beside UTC. `undefined`: none. */
export function findNoteZone({ timeZone }: Settings): string | undefined {
  if (timeZone === 'utc') return undefined;
  return timeZone === 'local' ? new Intl.DateTimeFormat().resolvedOptions().timeZone : timeZone;
}
