import { signal } from '@preact/signals';
import type { Settings } from '../settings/settings.ts';
import type { Health, PanelState } from './panel-state.ts';
import { createShellState } from './shell.ts';

const NOTHING_READ: Health = { read: [], partial: 0, problems: [], lost: 0, missing: '' };

/** A store with nothing read yet, set as the person left it. */
export function createPanelState(settings: Settings): PanelState {
  return {
    ...createShellState(settings),
    calls: signal(new Map()),
    health: signal(NOTHING_READ),
    scope: signal(undefined),
    filter: signal(''),
    openId: signal(undefined),
    revealId: signal(undefined),
    pageEventId: signal(undefined),
    selectedIds: signal([]),
    pinnedIds: signal(new Set()),
    notebookCount: signal(undefined),
    life: signal('live'),
  };
}
