import { PIECES_AHEAD, type UnpackAnswer, type UnpackRequest } from '../protocol/unpack-messages.ts';

/** The first piece is small: it is waited for. In bytes. */
const FIRST = 2 ** 18;
const PIECE = 2 ** 20;

interface Job {
  allowed: number;
  isStopped: boolean;
  /** Lets the job go on, when it waits. */
  wake: () => void;
}

/** Unpacks files for another thread, which says how far ahead of it. Transfers what it unpacked. */
export class UnpackForOther {
  readonly #send: (answer: UnpackAnswer, transfer: Transferable[]) => void;
  readonly #jobs = new Map<number, Job>();

  constructor(send: (answer: UnpackAnswer, transfer: Transferable[]) => void) {
    this.#send = send;
  }

  take(request: UnpackRequest): void {
    const { id } = request;
    if (request.kind === 'begin') {
      const job: Job = { allowed: PIECES_AHEAD, isStopped: false, wake: () => undefined };
      this.#jobs.set(id, job);
      this.#unpack(id, job, request.blob)
        .then(
          () => this.#send({ kind: 'end', id }, []),
          // Whoever asked reads the file again and finds out what is wrong with it.
          () => this.#send({ kind: 'failed', id }, []),
        )
        .finally(() => this.#jobs.delete(id));
      return;
    }
    const job = this.#jobs.get(id);
    if (!job) return;
    if (request.kind === 'stop') job.isStopped = true;
    else job.allowed++;
    job.wake();
  }

  async #unpack(id: number, job: Job, blob: Blob): Promise<void> {
    let given = 0;
    const counted = new TransformStream<Uint8Array<ArrayBuffer>, BufferSource>({
      transform: (chunk, controller) => {
        given += chunk.length;
        controller.enqueue(chunk);
      },
    });
    const unpacked = blob.stream().pipeThrough(counted).pipeThrough(new DecompressionStream('gzip'));
    const reader = unpacked.getReader();
    let buffer = new Uint8Array(FIRST);
    let used = 0;
    const hand = async () => {
      while (job.allowed === 0 && !job.isStopped) await new Promise<void>((resolve) => (job.wake = resolve));
      job.allowed--;
      const bytes = buffer.subarray(0, used);
      this.#send({ kind: 'piece', id, bytes, given }, [bytes.buffer]);
    };
    try {
      for (let read = await reader.read(); !read.done && !job.isStopped; read = await reader.read())
        for (let at = 0; at < read.value.length && !job.isStopped; ) {
          const taken = read.value.subarray(at, at + buffer.length - used);
          buffer.set(taken, used);
          used += taken.length;
          at += taken.length;
          if (used < buffer.length) continue;
          await hand();
          buffer = new Uint8Array(PIECE);
          used = 0;
        }
      if (used > 0 && !job.isStopped) await hand();
    } finally {
      reader.cancel().catch(() => {});
    }
  }
}
