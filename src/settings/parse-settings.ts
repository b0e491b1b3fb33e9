import { FORMATS } from '../notes/formats/note-formats.ts';
import { NOTE_FIELDS, type NoteField } from '../notes/note.ts';
import { DEFAULT_SETTINGS, isTimeZone, SCOPES, type Settings, SIDES, THEMES } from './settings.ts';

/** Settings out of the browser's storage, and what was wrong with them in words; absent when nothing was. */
export interface ParsedSettings {
  settings: Settings;
  problem?: string;
}

/** What an unknown value has to be for a setting to take it; `undefined` says that it is something else. */
type Check<T> = (value: unknown) => T | undefined;

const oneOf =
  <T>(known: readonly T[]): Check<T> =>
  (value) =>
    known.find((one) => one === value);
const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const width: Check<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 && value < 10_000 ? value : undefined;
const zone: Check<string> = (value) => (typeof value === 'string' && isTimeZone(value) ? value : undefined);

/** One check for each setting: a new one does not compile without it. Damaged settings are named in this order. */
const CHECKS: { [Name in Exclude<keyof Settings, 'version'>]-?: Check<Settings[Name]> } = {
  side: oneOf(SIDES),
  width,
  collapsed: flag,
  theme: oneOf(THEMES),
  scope: oneOf(SCOPES),
  format: oneOf(FORMATS),
  redact: flag,
  defang: flag,
  singleKeys: flag,
  timeZone: zone,
  fields: findFields,
};

/**
 * Settings as they were stored, by this version or the one before (which had side, width, collapsed and format, and no
 * version). A part that is damaged falls back to its default and is named; what is missing takes its default silently.
 */
export function parseSettings(stored: unknown): ParsedSettings {
  if (stored === undefined || stored === null) return { settings: DEFAULT_SETTINGS };
  if (typeof stored !== 'object' || Array.isArray(stored))
    return { settings: DEFAULT_SETTINGS, problem: 'The stored settings were damaged: all defaults are back.' };
  // An object of unknown members: each one is checked below.
  const given = stored as Record<string, unknown>;
  if (typeof given['version'] === 'number' && given['version'] > DEFAULT_SETTINGS.version)
    return { settings: DEFAULT_SETTINGS, problem: 'The stored settings are of a newer Trailbrief: defaults are used.' };
  const damaged: string[] = [];
  const taken: [string, unknown][] = [];
  for (const [name, check] of Object.entries<Check<unknown>>(CHECKS)) {
    const value = given[name];
    if (value === undefined) continue;
    const sound = check(value);
    if (sound === undefined) damaged.push(name);
    else taken.push([name, sound]);
  }
  // Each member was taken by the check of its own name.
  const settings: Settings = { ...DEFAULT_SETTINGS, ...(Object.fromEntries(taken) as Partial<Settings>) };
  if (damaged.length === 0) return { settings };
  return { settings, problem: `Stored settings were damaged and are back to their defaults: ${damaged.join(', ')}.` };
}

/** Each known field once. Unknown ones go silently: a version to come may have more. */
function findFields(value: unknown): NoteField[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return NOTE_FIELDS.filter((field) => value.includes(field)).sort((a, b) => value.indexOf(a) - value.indexOf(b));
}
