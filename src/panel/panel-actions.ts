import type { ApiCall } from '../model/api-call.ts';
import { toCount } from '../model/count-words.ts';
import type { Format, NotePayload } from '../notes/note.ts';
import { findLengthWarning } from '../notes/note-length.ts';
import type { Settings } from '../settings/settings.ts';
import type { PanelPorts, PanelState, Scope } from './panel-state.ts';
import type { Derived } from './panel-view.ts';
import { toLeft, writeNote } from './write-note.ts';
import type { Writers } from './writers.ts';

const PLAIN_ONLY = ' as plain text: this browser did not take rich text';

/**
 * All that a person can do in the panel. Preferences are remembered through the port. What copies or changes a preference is
 * called for trusted events only.
 */
export interface PanelActions {
  open(): void;
  collapse(): void;
  toggle(): void;
  setScope(scope: Scope): void;
  setFilter(text: string): void;
  /** Opens one call's brief; another open one closes. */
  openCall(id: string): void;
  closeCall(): void;
  /** Opens a call that scope or filter may hide: they give way. Its row comes into view and gets the focus. */
  showCall(id: string): void;
  setFormat(format: Format): void;
  /** For this panel until it closes; whether it begins so is a setting. */
  setRedact(on: boolean): void;
  setDefang(on: boolean): void;
  moveSide(): void;
  /** CSS pixels, within the limits of `panel-width.ts`. `done` is false while the edge is still being dragged: then nothing is saved. */
  resize(width: number, done: boolean): void;
  /** Copies the open call; nothing when none is open. Never rejects: `said` tells. */
  copyCall(): Promise<void>;
  copyAll(): Promise<void>;
  copyDiagnostics(): Promise<void>;
  /** Takes away the note that was left to be copied by hand. */
  closeByHand(): void;
}

/** What is to be copied, and how the status tells it. */
interface Copying {
  payload: NotePayload;
  what: string;
  as: string;
  /** Calls that are not in it, as they could not be written. */
  left: number;
}

/** The actions over one store. */
export function createActions(state: PanelState, ports: PanelPorts, derived: Derived, writers: Writers): PanelActions {
  const prefer = (change: Partial<Settings>, save = true): void => {
    state.settings.value = { ...state.settings.value, ...change };
    if (save) ports.saveSettings(change);
  };
  const copy = async (toCopying: () => Copying | Promise<Copying>): Promise<void> => {
    if (state.life.value === 'orphaned') return;
    let note = '';
    state.byHand.value = undefined;
    try {
      const { payload, what, as, left } = await toCopying();
      note = payload.text;
      const written = await ports.copy(payload);
      const less = payload.html !== undefined && written === 'plain';
      const long = findLengthWarning(note);
      const more = [left > 0 ? toLeft(left) : undefined, long].filter((part) => part !== undefined);
      state.said.value = [`Copied ${what}${less ? PLAIN_ONLY : as}`, ...more].map((part) => `${part}.`).join(' ');
    } catch (error) {
      state.said.value = `Could not copy: ${error instanceof Error ? error.message : 'the browser refused'}.`;
      if (note !== '') state.byHand.value = note;
    }
  };
  const toCopying = async (calls: readonly ApiCall[]): Promise<Copying> => {
    const { payload, count, left } = await writeNote(state, ports, writers, calls);
    return { payload, what: toCount(count, 'call'), as: ` as ${state.settings.value.format}`, left };
  };
  const copyNote = async (calls: readonly ApiCall[]): Promise<void> => {
    if (calls.length > 0) await copy(() => toCopying(calls));
  };
  const openCall = (id: string | undefined): void => {
    state.openId.value = id;
    state.revealId.value = undefined;
    state.said.value = '';
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
    openCall,
    closeCall: () => openCall(undefined),
    showCall: (id) => {
      const hidden = derived.shown.value.every((row) => row.eventId !== id) && derived.pageRow.value?.eventId !== id;
      if (hidden) {
        state.filter.value = '';
        if (!state.calls.value.get(id)?.service.opsworksCm) state.scope.value = 'all';
      }
      openCall(id);
      state.revealId.value = id;
    },
    setFormat: (format) => prefer({ format }),
    setRedact: (redact) => prefer({ redact }, false),
    setDefang: (defang) => prefer({ defang }, false),
    moveSide: () => prefer({ side: state.settings.value.side === 'right' ? 'left' : 'right' }),
    resize: (width, done) => prefer({ width }, done),
    copyCall: () => {
      const call = state.calls.value.get(state.openId.value ?? '');
      return copyNote(call ? [call] : []);
    },
    copyAll: () => copyNote(derived.forCopyAll.value),
    closeByHand: () => {
      state.byHand.value = undefined;
    },
    copyDiagnostics: () =>
      copy(() => ({ payload: { text: ports.diagnostics() }, what: 'diagnostics', as: '', left: 0 })),
  };
}
