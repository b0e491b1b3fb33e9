import type { CallStore } from '../../../src/workbench/protocol/call-store.ts';

/** A store in a worker, and the worker, to be ended. */
export interface WorkerStore {
  store: CallStore;
  end(): void;
}

/**
 * Speaks comlink's protocol with the worker that the extension was built with. Sent to a page as source: it sees its
 * argument only.
 */
export function talkToWorker(address: string): WorkerStore {
  const worker = new Worker(address, { type: 'module' });
  const waiting = new Map<string, { resolve(value: unknown): void; reject(error: Error): void }>();
  let count = 0;
  worker.onerror = (event) => {
    for (const { reject } of waiting.values())
      reject(new Error(event.message || `Expected ${address} to be a worker that starts`));
  };
  worker.onmessage = ({ data }) => {
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if (data.type === 'HANDLER') reject?.(new Error(data.value?.value?.message ?? 'the worker threw'));
    else resolve?.(data.value);
  };
  const toArgument = (argument: unknown, ports: MessagePort[]): object => {
    if (typeof argument !== 'function') return { type: 'RAW', value: argument };
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      argument(...data.argumentList.map(({ value }: { value: unknown }) => value));
      port1.postMessage({ id: data.id, type: 'RAW', value: undefined });
    };
    ports.push(port2);
    return { type: 'HANDLER', name: 'proxy', value: port2 };
  };
  const call = (name: string, given: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = `bench-${count++}`;
      const ports: MessagePort[] = [];
      const argumentList = given.map((argument) => toArgument(argument, ports));
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, type: 'APPLY', path: [name], argumentList }, ports);
    });
  const store = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...given: unknown[]) =>
          call(String(name), given),
    },
  );
  // Every method of a store is one of the worker's.
  return { store: store as CallStore, end: () => worker.terminate() };
}
