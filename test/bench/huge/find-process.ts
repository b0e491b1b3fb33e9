import { readdirSync, readFileSync } from 'node:fs';
import type { Driver } from '../../extension/driver/driver.ts';

/** How Chromium names the process of its extensions on the command line. */
const COMMAND = /--type=renderer.*--extension-process/;

function readCommand(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    // It ended between the two looks.
    return '';
  }
}

/** Numbers of all processes; Linux only. */
export function listProcesses(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

/** The process that holds the extension's pages; where the browser does not tell it, among those that began after `before` was listed. */
export async function findExtensionProcess(driver: Driver, before: readonly number[]): Promise<number> {
  if (driver.extensionProcess) return driver.extensionProcess();
  const known = new Set(before);
  const [found] = listProcesses()
    .filter((pid) => !known.has(pid) && COMMAND.test(readCommand(pid)))
    .map((pid) => ({ pid, data: readKilobytes(pid, 'VmRSS') }))
    .sort((one, other) => other.data - one.data);
  if (found === undefined) throw new Error(`Expected ${driver.browser} to have a process for extensions, got none`);
  return found.pid;
}

/** A figure of a process by its name in `/proc/<pid>/status`; 0: the process is gone. */
export function readKilobytes(pid: number, name: 'VmRSS' | 'VmData' | 'VmSize'): number {
  try {
    const [, value] = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(value ?? 0);
  } catch {
    return 0;
  }
}
