import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { fromWireCall } from '../../calls/wire-call.ts';
import type { ApiCall } from '../../model/api-call.ts';
import type { Brief } from '../../notes/brief.ts';
import { toBrief } from '../../notes/to-brief.ts';
import { findBrief } from '../../panel/writers.ts';
import type { CallStore } from '../protocol/call-store.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** The brief of the open call, and the calls that it tells of. */
export interface OpenedBrief {
  /** `undefined`: no call is open, or it could not be written. */
  brief: ReadonlySignal<Brief | undefined>;
  /** By id: the open call and, a moment later, those around it. Empty when none is open. */
  calls: ReadonlySignal<ReadonlyMap<string, ApiCall>>;
}

/** Follows the open call until aborted. `now` gives milliseconds since 1970. */
export function createOpenedBrief(
  state: Pick<WorkbenchState, 'open'>,
  store: Pick<CallStore, 'around'>,
  now: () => number,
  abort: AbortSignal,
): OpenedBrief {
  const calls = signal<ReadonlyMap<string, ApiCall>>(new Map());
  const addAround = async (number: number, id: string): Promise<void> => {
    // A brief without its surroundings is still a brief.
    const around = await store.around(number).catch(() => []);
    if (state.open.peek()?.call.id !== id || around.length === 0) return;
    const others = around.map(fromWireCall).filter((call) => call.id !== id);
    calls.value = toBook([...calls.peek().values(), ...others]);
  };
  const stop = effect(() => {
    const open = state.open.value;
    calls.value = toBook(open ? [open.call] : []);
    if (open) void addAround(open.row, open.call.id);
  });
  abort.addEventListener('abort', stop, { once: true });
  return {
    brief: computed(() => {
      const call = state.open.value?.call;
      return call && findBrief({ toBrief }, call, now(), calls.value);
    }),
    calls,
  };
}

function toBook(calls: readonly ApiCall[]): ReadonlyMap<string, ApiCall> {
  return new Map(calls.map((call) => [call.id, call]));
}
