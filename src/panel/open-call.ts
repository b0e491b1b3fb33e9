import { computed, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ApiCall } from '../model/api-call.ts';
import type { Brief } from '../notes/brief.ts';
import type { PanelState } from './panel-state.ts';
import type { NoteSource } from './write-note.ts';
import { findBrief } from './writers.ts';

/** The call whose brief is open in a list, and how another one is opened. */
export interface OpenCall {
  /** `undefined`: none is open. */
  id: ReadonlySignal<string | undefined>;
  /** `undefined`: none is open, or it was not read. */
  call: ReadonlySignal<ApiCall | undefined>;
  /** `undefined`: there is no such call, or it could not be written. */
  brief: ReadonlySignal<Brief | undefined>;
  /** A call whose row comes into view with the focus on it; empty again once it did. */
  revealId: Signal<string | undefined>;
  /** Opens one call's brief; another open one closes. */
  open(id: string): void;
  close(): void;
  /** Opens a call that another one names. Its row comes into view and gets the focus. */
  show(id: string): void;
}

const NO_CALLS: ReadonlyMap<string, ApiCall> = new Map();

/** `uncover` sees to it that the list shows a call which is about to be shown. */
export function createOpenCall(
  { calls, openId, revealId, said }: Pick<PanelState, 'calls' | 'openId' | 'revealId' | 'said'>,
  { writers, now }: Pick<NoteSource, 'writers' | 'now'>,
  uncover: (id: string) => void,
): OpenCall {
  const call = computed(() => (openId.value === undefined ? undefined : calls.value.get(openId.value)));
  // A record that arrives later may belong to the story of the open call's server; other calls have no story.
  const around = computed(() => (call.value?.service.opsworksCm ? calls.value : NO_CALLS));
  const open = (id: string | undefined): void => {
    openId.value = id;
    revealId.value = undefined;
    said.value = '';
  };
  return {
    id: openId,
    call,
    brief: computed(() => call.value && findBrief(writers, call.value, now(), around.value)),
    revealId,
    open,
    close: () => open(undefined),
    show: (id) => {
      uncover(id);
      open(id);
      revealId.value = id;
    },
  };
}
