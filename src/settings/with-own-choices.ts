import type { Settings } from './settings.ts';

/** Settings that another page changed, for a page that is drawn already: what its notes leave out stays its own matter. */
export function withOwnChoices(stored: Settings, { redact, defang }: Settings): Settings {
  return { ...stored, redact, defang };
}
