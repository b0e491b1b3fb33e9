import type { UnpackAnswer, UnpackRequest } from '../../protocol/unpack-messages.ts';
import { WORKER_TIMEOUT_MS } from '../../protocol/worker-timeout.ts';
import { LostThread } from './gunzip.ts';

/**
 * Unpacks a file of gzip, a piece at a time; throws when it cannot go on, `LostThread` when that is not the file's fault.
 * `undefined` when the thread for it is not there.
 *
 * @param onGiven told how many packed bytes are done.
 */
export type Unpack = (blob: Blob, onGiven: (bytes: number) => void) => AsyncGenerator<Uint8Array> | undefined;

interface Job {
  ready: UnpackAnswer[];
  wake: () => void;
}

/** Unpacking in a worker of its own. `undefined` where there are no workers. */
export function connectUnpacker(): Unpack | undefined {
  if (typeof Worker === 'undefined') return undefined;
  const worker = new Worker(new URL('../../unpack-worker/unpack.worker.ts', import.meta.url), { type: 'module' });
  return toUnpack(worker);
}

/** The same with what a worker has of it, for tests. */
export function toUnpack(worker: Pick<Worker, 'postMessage' | 'onmessage' | 'onerror'>): Unpack {
  const jobs = new Map<number, Job>();
  let begun = 0;
  let isLost = false;
  const put = (id: number, answer: UnpackAnswer) => {
    const job = jobs.get(id);
    job?.ready.push(answer);
    job?.wake();
  };
  let isHeard = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const lose = (): void => {
    clearTimeout(silence);
    isLost = true;
    for (const id of jobs.keys()) put(id, { kind: 'failed', id });
  };
  worker.onmessage = ({ data }: MessageEvent<UnpackAnswer>) => {
    isHeard = true;
    clearTimeout(silence);
    put(data.id, data);
  };
  worker.onerror = lose;
  const ask = (request: UnpackRequest) => worker.postMessage(request);
  async function* unpack(blob: Blob, onGiven: (bytes: number) => void): AsyncGenerator<Uint8Array> {
    const id = begun++;
    const job: Job = { ready: [], wake: () => undefined };
    jobs.set(id, job);
    ask({ kind: 'begin', id, blob });
    if (!isHeard) silence ??= setTimeout(lose, WORKER_TIMEOUT_MS);
    try {
      for (;;) {
        const answer = job.ready.shift();
        if (!answer) {
          await new Promise<void>((resolve) => (job.wake = resolve));
          continue;
        }
        if (answer.kind === 'end') return onGiven(blob.size);
        if (answer.kind !== 'piece')
          throw isLost ? new LostThread() : new Error('Expected gzip that can be unpacked, got a fault');
        yield answer.bytes;
        onGiven(answer.given);
        ask({ kind: 'more', id });
      }
    } finally {
      jobs.delete(id);
      ask({ kind: 'stop', id });
    }
  }
  return (blob, onGiven) => (isLost ? undefined : unpack(blob, onGiven));
}
