import type { CallRow } from '../notes/brief.ts';

/** Rows under their days, in the order in which the days come. */
export function toDays(rows: readonly CallRow[]): { day: string; rows: CallRow[] }[] {
  const days = new Map<string, CallRow[]>();
  for (const row of rows) {
    const day = days.get(row.day);
    if (day) day.push(row);
    else days.set(row.day, [row]);
  }
  return [...days].map(([day, ofDay]) => ({ day, rows: ofDay }));
}
