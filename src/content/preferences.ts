import { readStored, writeStored } from '../browser/stored.ts';
import { FORMATS } from '../notes/note.ts';
import { DEFAULT_PREFERENCES, type PanelPreferences } from '../panel/panel-state.ts';

const KEY = 'panel';

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 && value < 10_000;
}

/** What was stored, member by member; a damaged or missing one takes its default. */
export function toPreferences(stored: unknown): PanelPreferences {
  const { side, width, collapsed, format } =
    // An object of unknown members: each one is checked below.
    (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Record<keyof PanelPreferences, unknown>>;
  return {
    side: side === 'left' || side === 'right' ? side : DEFAULT_PREFERENCES.side,
    width: isNumber(width) ? width : DEFAULT_PREFERENCES.width,
    collapsed: typeof collapsed === 'boolean' ? collapsed : DEFAULT_PREFERENCES.collapsed,
    format: FORMATS.find((known) => known === format) ?? DEFAULT_PREFERENCES.format,
  };
}

/** The panel as the person left it. Never rejects. */
export async function loadPreferences(): Promise<PanelPreferences> {
  return toPreferences(await readStored(KEY));
}

/** Remembers the panel's side, width, state and format for the next page. */
export function savePreferences(preferences: PanelPreferences): void {
  void writeStored(KEY, preferences);
}
