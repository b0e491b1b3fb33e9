import { proxy, wrap } from 'comlink';
import type { CallStore } from './call-store.ts';

/** The store in a worker of its own, which lives as long as the page. */
export function connectStore(): CallStore {
  const worker = new Worker(new URL('../store.worker.ts', import.meta.url), { type: 'module' });
  const store = wrap<CallStore>(worker);
  return {
    // Functions do not cross to a worker by themselves.
    read: (inputs, onState) => store.read([...inputs], proxy(onState)),
    watch: (onView) => store.watch(proxy(onView)),
    cancel: () => store.cancel(),
    clear: () => store.clear(),
    show: (filter, sort) => store.show(filter, sort),
    rows: (from, to) => store.rows(from, to),
    find: (eventId) => store.find(eventId),
    open: (call) => store.open(call),
    calls: (from, to) => store.calls(from, to),
    around: (call) => store.around(call),
    rollUp: (by) => store.rollUp(by),
    copies: (call) => store.copies(call),
    note: (request) => store.note(request),
    sessionFilter: (call) => store.sessionFilter(call),
  };
}
