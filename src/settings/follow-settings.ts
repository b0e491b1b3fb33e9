import type { Settings } from './settings.ts';

/** What a page of the extension has of its own: nothing but what its notes leave out. */
export const OWN_OF_PAGE = [] as const;

/** What a panel has of its own beside that: how wide it is, and whether it is open. */
export const OWN_OF_PANEL = ['collapsed', 'width'] as const;

/** What a person may switch for one page: from then on it does not follow. */
const SWITCHED = ['redact', 'defang'] as const;

/**
 * How one page follows settings that any page changes: give each new value with what the page has now. What is its own (`own`) stays,
 * and so does what a person switched here; the rest follows. The first value is taken whole.
 */
export function createFollowing(own: readonly (keyof Settings)[]): (stored: Settings, current: Settings) => Settings {
  let before: Settings | undefined;
  return (stored, current) => {
    const last = before;
    before = stored;
    if (last === undefined) return stored;
    const mine = [...own, ...SWITCHED.filter((name) => current[name] !== last[name])];
    return { ...stored, ...Object.fromEntries(mine.map((name) => [name, current[name]])) };
  };
}
