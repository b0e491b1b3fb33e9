import { type Check, DEFAULT_SETTINGS, SETTING_CHECKS, type Settings } from './settings.ts';

/** Settings out of the browser's storage, and what was wrong with them in words; absent when nothing was. */
export interface ParsedSettings {
  settings: Settings;
  problem?: string;
}

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
  for (const [name, check] of Object.entries<Check<unknown>>(SETTING_CHECKS)) {
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
