import type { CallTable } from '../../calls/table/call-table.ts';
import { at } from '../../calls/table/columns.ts';
import type { Copies } from '../protocol/copies.ts';

/** How many rows have each `sharedEventID`, by code; counted again when the table has changed. */
export class CopyCounts {
  #version = -1;
  #counts = new Uint32Array();

  /** Other rows of the same action. */
  of(table: CallTable, row: number): number {
    const { codes, dictionary } = table.shared;
    if (table.version !== this.#version) {
      this.#version = table.version;
      this.#counts = new Uint32Array(dictionary.size);
      for (let other = 0; other < table.count; other++) {
        const code = at(codes, other);
        this.#counts[code] = at(this.#counts, code) + 1;
      }
    }
    const code = at(codes, row);
    return code === 0 ? 0 : at(this.#counts, code) - 1;
  }
}

/** The rows of the same action, as other accounts record it. `undefined`: there is none. */
export function findCopies(table: CallTable, row: number): Copies | undefined {
  const shared = at(table.shared.codes, row);
  if (shared === 0) return undefined;
  const rows: number[] = [];
  for (let other = 0; other < table.count; other++)
    if (other !== row && at(table.shared.codes, other) === shared) rows.push(other);
  if (rows.length === 0) return undefined;
  const { codes, dictionary } = table.codes.account;
  const accounts = new Set([row, ...rows].map((one) => dictionary.values[at(codes, one)] ?? ''));
  return { rows, accounts: [...accounts].filter((account) => account !== '').sort() };
}
