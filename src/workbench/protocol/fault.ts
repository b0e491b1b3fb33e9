/** Reading of a source cannot go on. The message is a line for the person who gave it; what was read before stays. */
export class Fault extends Error {}

/** There was no room in memory. */
export class MemoryFault extends Fault {}

/** Firefox throws the bare words where no object has room any more. */
const MEMORY_WORDS = /out of memory|allocation|array (buffer )?length|string length/i;
const MEMORY_NAMES: readonly unknown[] = ['RangeError', 'InternalError', 'Error'];

/** Whether this is what a browser throws when there is no room in memory, also when it came from a worker. */
export function isOutOfMemory(error: unknown): boolean {
  if (typeof error === 'string') return MEMORY_WORDS.test(error);
  if (!(error instanceof Error)) return false;
  const { name, message } = error;
  if (error instanceof MemoryFault || name === 'QuotaExceededError' || name === 'NS_ERROR_OUT_OF_MEMORY') return true;
  return MEMORY_NAMES.includes(name) && MEMORY_WORDS.test(message);
}

/** What the platform threw while a file was read, in words. */
export function toFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError' || name === 'NotReadableError')
    return new Fault(
      'Expected the file to stay as it was while it is read, got one that was moved, changed or removed',
    );
  if (name === 'RangeError' || isOutOfMemory(error))
    return new MemoryFault('Expected room in memory for the records, got none');
  return new Fault('Expected a file that can be read, got one that the browser could not go on reading');
}
