import { FORMATS, type Format } from '../notes/formats/note-formats.ts';
import { NOTE_FIELDS, type NoteField } from '../notes/note.ts';
import { LENGTHS, type Length } from '../notes/note-options.ts';

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
  length: Length;
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
  length: 'Short',
  redact: false,
  defang: false,
  singleKeys: true,
  timeZone: 'utc',
};

/** What an unknown value has to be for a setting to take it; `undefined` says that it is something else. */
export type Check<T> = (value: unknown) => T | undefined;

const oneOf =
  <T>(known: readonly T[]): Check<T> =>
  (value) =>
    known.find((one) => one === value);
const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const width: Check<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 && value < 10_000 ? value : undefined;
const zone: Check<string> = (value) => (typeof value === 'string' && isTimeZone(value) ? value : undefined);

/** One check for each setting: a new one does not compile without it. Damaged settings are named in this order. */
export const SETTING_CHECKS: { [Name in Exclude<keyof Settings, 'version'>]-?: Check<Settings[Name]> } = {
  side: oneOf(SIDES),
  width,
  collapsed: flag,
  theme: oneOf(THEMES),
  scope: oneOf(SCOPES),
  format: oneOf(FORMATS),
  length: oneOf(LENGTHS),
  redact: flag,
  defang: flag,
  singleKeys: flag,
  timeZone: zone,
  fields: findFields,
};

/** Whether a text is one that `Settings.timeZone` may have. */
function isTimeZone(text: string): boolean {
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

/** Each known field once. Unknown ones go silently: a version to come may have more. */
function findFields(value: unknown): NoteField[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return NOTE_FIELDS.filter((field) => value.includes(field)).sort((a, b) => value.indexOf(a) - value.indexOf(b));
}
