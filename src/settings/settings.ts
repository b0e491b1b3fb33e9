import { FORMATS, type Format, type NoteField } from '../notes/note.ts';

export type Theme = 'auto' | 'light' | 'dark';
export type Side = 'right' | 'left';
/** `auto`: OpsWorks CM when there are such calls, else all. */
export type ScopeChoice = 'auto' | 'opsworks-cm' | 'all';

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
  redact: boolean;
  defang: boolean;
  /** `utc`: UTC alone. `local`: the browser's own zone beside it. Else an IANA zone beside it. */
  timeZone: string;
  /** Fields of a note, in this order. Absent: all that a note has, in its own order. */
  fields?: readonly NoteField[];
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
  timeZone: 'utc',
};
