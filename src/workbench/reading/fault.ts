/** Reading of a source cannot go on. The message is a line for the person who gave it; what was read before stays. */
export class Fault extends Error {}

/** What the platform threw while a file was read, in words. */
export function toFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError' || name === 'NotReadableError')
    return new Fault(
      'Expected the file to stay as it was while it is read, got one that was moved, changed or removed',
    );
  if (name === 'RangeError' || name === 'QuotaExceededError')
    return new Fault('Expected room in memory for the records, got none');
  return new Fault('Expected a file that can be read, got one that the browser could not go on reading');
}
