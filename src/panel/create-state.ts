import { signal } from '@preact/signals';
import type { Settings } from '../settings/settings.ts';
import type { Health, PanelState } from './panel-state.ts';

const NOTHING_READ: Health = { read: [], partial: 0, problems: [], lost: 0, missing: '' };

/** A store with nothing read yet, set as the person left it. */
export function createPanelState(settings: Settings): PanelState {
  return {
    calls: signal(new Map()),
    health: signal(NOTHING_READ),
    settings: signal(settings),
    scope: signal(undefined),
    filter: signal(''),
    openId: signal(undefined),
    revealId: signal(undefined),
    pageEventId: signal(undefined),
    selectedIds: signal([]),
    pinnedIds: signal(new Set()),
    notebookCount: signal(undefined),
    dark: signal(false),
    life: signal('live'),
    said: signal(''),
    byHand: signal(undefined),
  };
}
