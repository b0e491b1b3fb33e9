import { type Remote, wrap } from 'comlink';
import type { CallStore } from '../protocol/call-store.ts';
import { isOutOfMemory } from '../protocol/fault.ts';
import { WORKER_TIMEOUT_MS } from '../protocol/worker-timeout.ts';

const FAILED =
  'the worker that holds the records failed, perhaps for want of memory, and what was read is lost: start over';
const NO_ROOM = 'there was no room in memory for that; what was read stays';

/** So many that never began are replaced; after that the next is waited for as long as it takes: perhaps the machine is slow. */
const MOST_REPLACED = 2;

/** A worker that holds a store. */
export interface WorkerLine {
  /** Settles also when the worker fails before it answers, which comlink's own promises do not. `act` may be done again, for another worker. */
  ask<T>(act: (store: Remote<CallStore>) => Promise<T>): Promise<T>;
  hasFailed(): boolean;
}

interface Question {
  send(store: Remote<CallStore>): void;
  reject(error: Error): void;
}

/** Starts a worker. `onFail` is told once, with words that can be shown, when one fails. */
export function openLine(start: () => Worker, onFail: (words: string) => void): WorkerLine {
  const pending = new Set<Question>();
  let failed = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const begin = (left: number): Remote<CallStore> => {
    const worker = start();
    const begun = wrap<CallStore>(worker);
    const failHere = () => fail(worker);
    worker.addEventListener('error', failHere);
    worker.addEventListener('messageerror', failHere);
    const replace = (): void => {
      worker.removeEventListener('error', failHere);
      worker.removeEventListener('messageerror', failHere);
      worker.terminate();
      try {
        store = begin(left - 1);
      } catch {
        return fail(worker);
      }
      for (const question of pending) question.send(store);
    };
    const own = left > 0 ? setTimeout(replace, WORKER_TIMEOUT_MS) : undefined;
    silence = own;
    const hear = () => clearTimeout(own);
    // A greeting: any question would do.
    begun.rows(0, 0).then(hear, hear);
    return begun;
  };
  const fail = (worker: Worker): void => {
    if (failed) return;
    failed = true;
    clearTimeout(silence);
    worker.terminate();
    for (const { reject } of pending) reject(new Error(FAILED));
    pending.clear();
    onFail(`${FAILED.charAt(0).toUpperCase()}${FAILED.slice(1)}.`);
  };
  let store = begin(MOST_REPLACED);
  return {
    ask: (act) =>
      new Promise((resolve, reject) => {
        if (failed) return reject(new Error(FAILED));
        const question: Question = {
          reject,
          send: (asked) => {
            act(asked)
              .then(resolve, (error: unknown) => reject(isOutOfMemory(error) ? new Error(NO_ROOM) : error))
              .finally(() => pending.delete(question));
          },
        };
        pending.add(question);
        question.send(store);
      }),
    hasFailed: () => failed,
  };
}
