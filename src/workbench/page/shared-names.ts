import { createPseudonyms } from '../../notes/redact/create-pseudonyms.ts';
import type { Pseudonym, Pseudonyms } from '../../notes/redact/pseudonyms.ts';
import type { WorkbenchPorts } from './workbench-ports.ts';

/** The stand-ins of redacted notes, the same in notes that the worker writes and in those of the open call. */
export interface SharedNames {
  current: Pseudonyms;
  /** What is being written with them. Absent: nothing was yet. */
  writing?: Promise<unknown>;
}

/**
 * Takes over what other pages named, and tells them what this one has. Rejects when they do not agree or cannot be had.
 *
 * @param told what others are told: nothing before anything was written, as of old names some may be forgotten meanwhile.
 */
export async function meetNames(
  names: SharedNames,
  { shareNames }: Pick<WorkbenchPorts, 'shareNames'>,
  told: readonly Pseudonym[] = names.current.entries(),
): Promise<void> {
  try {
    if (shareNames) names.current = await shareNames(told);
  } catch (error) {
    // What nobody agreed to is not kept for the next try.
    names.current = createPseudonyms();
    throw error;
  }
}

/** Writes with the names that all pages share, and shares those that are new. Another one waits: both would give the same names. */
export function withNames<Written>(
  names: SharedNames,
  ports: Pick<WorkbenchPorts, 'shareNames'>,
  write: () => Promise<Written>,
): Promise<Written> {
  const before = names.writing ?? Promise.resolve();
  const written = before.then(async () => {
    await meetNames(names, ports, []);
    const met = names.current.entries().length;
    const result = await write();
    if (names.current.entries().length > met) await meetNames(names, ports);
    return result;
  });
  // How it ended is for whoever asked for it.
  names.writing = written.catch(() => undefined);
  return written;
}
