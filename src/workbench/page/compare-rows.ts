import type { Brief, Row } from '../../notes/brief.ts';

/** One value of several calls side by side. */
export interface ComparedRow {
  key: string;
  label: string;
  /** One a call, in their order; `undefined` where a call has no such value. */
  cells: readonly (Row | undefined)[];
  differs: boolean;
}

export interface ComparedSection {
  title: string;
  rows: readonly ComparedRow[];
}

/** Briefs side by side: sections and rows in the order in which the first brief that has them tells them. */
export function toCompared(briefs: readonly Brief[]): ComparedSection[] {
  const titles = new Set(briefs.flatMap(({ sections }) => sections.map(({ title }) => title)));
  return [...titles].flatMap((title) => {
    const columns = briefs.map((brief) => toColumn(brief, title));
    const rows = mergeKeys(columns.map((column) => [...column.keys()])).map((key) => toRow(key, columns));
    return rows.length > 0 ? [{ title, rows }] : [];
  });
}

/** The rows of a section by what they are: their path; a detail without one by its label. */
function toColumn({ sections }: Brief, title: string): Map<string, Row> {
  const column = new Map<string, Row>();
  for (const section of sections) {
    if (section.title !== title) continue;
    for (const row of section.rows) {
      const key = `${row.kind} ${row.name === '' ? row.label : row.name}`;
      let free = key;
      for (let at = 2; column.has(free); at++) free = `${key} ${at}`;
      column.set(free, row);
    }
  }
  return column;
}

/** All keys once; one that only a later list has comes after the key that it follows there. */
function mergeKeys(lists: readonly (readonly string[])[]): string[] {
  const merged: string[] = [];
  const known = new Set<string>();
  for (const list of lists) {
    let at = 0;
    for (const key of list) {
      if (known.has(key)) {
        at = merged.indexOf(key) + 1;
        continue;
      }
      merged.splice(at, 0, key);
      known.add(key);
      at += 1;
    }
  }
  return merged;
}

function toRow(key: string, columns: readonly ReadonlyMap<string, Row>[]): ComparedRow {
  const cells = columns.map((column) => column.get(key));
  const texts = new Set(cells.map((cell) => cell?.text));
  const label = cells.find((cell) => cell !== undefined)?.label ?? key;
  return { key, label, cells, differs: texts.size > 1 };
}
