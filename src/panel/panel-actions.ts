import type { Settings } from '../settings/settings.ts';
import { copyAndSay } from './copy-note.ts';
import type { PanelPorts, PanelState, Scope } from './panel-state.ts';
import { changeSettings } from './shell.ts';

/**
 * What a person can do with the panel itself. Preferences are remembered through the port. What copies or changes a preference
 * is called for trusted events only.
 */
export interface PanelActions {
  open(): void;
  collapse(): void;
  toggle(): void;
  setScope(scope: Scope): void;
  setFilter(text: string): void;
  moveSide(): void;
  /** CSS pixels, within the limits of `panel-width.ts`. `done` is false while the edge is still being dragged: then nothing is saved. */
  resize(width: number, done: boolean): void;
  /** Never rejects: `said` tells. */
  copyDiagnostics(): Promise<void>;
}

/** The actions over one store. */
export function createActions(state: PanelState, ports: PanelPorts): PanelActions {
  const prefer = (change: Partial<Settings>, save = true): void => {
    changeSettings(state, change);
    if (save) ports.saveSettings(change);
  };
  return {
    open: () => prefer({ collapsed: false }),
    collapse: () => prefer({ collapsed: true }),
    toggle: () => prefer({ collapsed: !state.settings.value.collapsed }),
    setScope: (scope) => {
      state.scope.value = scope;
    },
    setFilter: (text) => {
      state.filter.value = text;
    },
    moveSide: () => prefer({ side: state.settings.value.side === 'right' ? 'left' : 'right' }),
    resize: (width, done) => prefer({ width }, done),
    copyDiagnostics: async () => {
      if (state.life.value === 'orphaned') return;
      await copyAndSay(state, ports.copy, () => ({
        payload: { text: ports.diagnostics() },
        what: 'diagnostics',
        as: '',
        left: 0,
      }));
    },
  };
}
