import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Settings } from '../settings/settings.ts';

/** What each of our pages holds whichever calls it shows: how the person wants it, and what it last said. */
export interface ShellState {
  /** What the person chose: kept by the browser and shared by all pages. */
  settings: Signal<Settings>;
  /** The page, or the system, is dark. */
  dark: Signal<boolean>;
  /** What was just done, e.g. "Copied 1 call as Markdown." */
  said: Signal<string>;
  /** A note that the browser did not copy: shown, so that it can be copied by hand. */
  byHand: Signal<string | undefined>;
}

/** Remembers a change of settings for all pages. */
export type SaveSettings = (change: Partial<Settings>) => void;

export function createShellState(settings: Settings): ShellState {
  return { settings: signal(settings), dark: signal(false), said: signal(''), byHand: signal(undefined) };
}

/** Whether the page is drawn dark: what the person chose, else what the page or the system shows. */
export function toDark({ settings, dark }: Pick<ShellState, 'settings' | 'dark'>): ReadonlySignal<boolean> {
  return computed(() => {
    const { theme } = settings.value;
    return theme === 'auto' ? dark.value : theme === 'dark';
  });
}

/** Changes settings on this page alone. */
export function changeSettings({ settings }: Pick<ShellState, 'settings'>, change: Partial<Settings>): void {
  settings.value = { ...settings.value, ...change };
}
