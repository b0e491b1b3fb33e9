import type { Settings } from './settings.ts';

/** Settings that another page changed, for a page that is drawn already: what is its own matter stays as it has it. */
export function withOwnChoices<Own extends keyof Settings>(
  stored: Settings,
  current: Settings,
  own: readonly Own[],
): Settings {
  const kept = { ...stored };
  for (const name of own) kept[name] = current[name];
  return kept;
}

/** What notes leave out, for pages of the extension. */
export const OWN_OF_NOTES = ['redact', 'defang'] as const;

/** How wide a panel is, whether it is open, and what its notes leave out. */
export const OWN_OF_PANEL = ['collapsed', 'width', ...OWN_OF_NOTES] as const;
