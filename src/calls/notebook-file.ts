import type { NotebookEntry } from './notebook.ts';
import { expectEntry, expectList, expectObject } from './notebook-shape.ts';

/** What tells an exported notebook from any other JSON. */
const FORMAT = 'trailbrief-notebook';
const VERSION = 1;

/** The notebook as a file: everything in it, masked as it was. `now` in milliseconds since 1970. */
export function toNotebookFile(entries: readonly NotebookEntry[], now: number): string {
  const file = { format: FORMAT, version: VERSION, exportedAt: new Date(now).toISOString(), entries };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}

/**
 * The entries of an exported file. Throws *Expected X to be Y, got Z* with the place in the file, and never with a value from
 * it; then nothing of it is taken.
 */
export function parseNotebookFile(text: string): NotebookEntry[] {
  const file = expectObject(parseJson(text), 'the file');
  if (file['format'] !== FORMAT)
    throw new Error(`Expected format to be "${FORMAT}", got a file that is no exported notebook`);
  if (file['version'] !== VERSION)
    throw new Error(`Expected version to be ${VERSION}, got ${toVersion(file['version'])}`);
  return expectList(file['entries'], 'entries').map((entry, index) => expectEntry(entry, `entries.${index}`));
}

function parseJson(text: string): unknown {
  try {
    // A byte order mark is no part of JSON, and some editors write one.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Error('Expected the file to be JSON, got text that is not');
  }
}

function toVersion(version: unknown): string {
  return typeof version === 'number' ? `${version}: it was written by another version of Trailbrief` : 'none';
}
