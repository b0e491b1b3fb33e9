import { changeStored, readStored, watchStored } from '../browser/stored.ts';
import { type ParsedSettings, parseSettings } from '../settings/parse-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';

const KEY = 'settings';
/** Where version 0.1 kept side, width, collapsed and format. */
const OLD_KEY = 'panel';

/** As the person left them. Never rejects. */
async function loadSettings(): Promise<ParsedSettings> {
  return parseSettings((await readStored(KEY)) ?? (await readStored(OLD_KEY)));
}

/** Remembers a change for all pages. What other pages changed meanwhile stays. */
export function saveSettings(change: Partial<Settings>): void {
  void changeStored(KEY, async (stored) => {
    const { settings } = stored === undefined ? await loadSettings() : parseSettings(stored);
    return { ...settings, ...change };
  });
}

/** Puts every default back. */
export function resetSettings(): void {
  void changeStored(KEY, () => Promise.resolve(DEFAULT_SETTINGS));
}

/** Calls back with the settings now, before it resolves, and then at each change, by whichever page. Never rejects. */
export async function watchSettings(signal: AbortSignal, onSettings: (parsed: ParsedSettings) => void): Promise<void> {
  let changed = false;
  watchStored(KEY, signal, (stored) => {
    changed = true;
    onSettings(parseSettings(stored));
  });
  const parsed = await loadSettings();
  if (!signal.aborted && !changed) onSettings(parsed);
}
