import type { Signal } from '@preact/signals';
import type { Settings } from '../settings/settings.ts';

/** What the options page draws. */
export interface OptionsState {
  settings: Signal<Settings>;
  /** What was wrong with the stored settings. Empty: nothing. */
  problem: Signal<string>;
  /** What was just done. */
  said: Signal<string>;
  systemDark: Signal<boolean>;
}

/** What the options page needs from outside. */
export interface OptionsPorts {
  save(change: Partial<Settings>): void;
  reset(): void;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Both, as components get them, with the one way to change a setting. */
export interface OptionsView {
  state: OptionsState;
  change(change: Partial<Settings>): void;
  reset(): void;
}

export function createOptionsView(state: OptionsState, ports: OptionsPorts): OptionsView {
  return {
    state,
    change: (change) => {
      state.settings.value = { ...state.settings.value, ...change };
      ports.save(change);
      state.said.value = 'Saved. Open pages follow at once.';
    },
    reset: () => {
      ports.reset();
      state.said.value = 'Every default is back.';
    },
  };
}
