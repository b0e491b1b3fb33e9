const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
/** Node's ports alone have these: one that is listened to keeps the process alive, wanted only while somebody waits. */
const held: MessagePort & { ref?(): void; unref?(): void } = port1;

port1.onmessage = () => {
  waiting.shift()?.();
  if (waiting.length === 0) held.unref?.();
};
held.unref?.();

/** Lets messages and streams have their turn: a timer would wait four milliseconds each time. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    held.ref?.();
    port2.postMessage(undefined);
  });
}

/** How long one turn of work in the worker may take, in milliseconds. */
export const TURN_MS = 12;

/**
 * Works through items in turns. `work` says how many it did of those from `done` on; ends when it did none or was cancelled.
 *
 * @param rest when the next turn may begin, once others had theirs. Absent, or `undefined`: at once.
 */
export async function inTurns(
  work: (done: number) => boolean,
  signal: AbortSignal,
  rest?: () => Promise<void> | undefined,
): Promise<void> {
  for (let done = 0; !signal.aborted; ) {
    const end = performance.now() + TURN_MS;
    do {
      if (!work(done)) return;
      done++;
    } while (performance.now() < end);
    await nextTurn();
    await rest?.();
  }
}
