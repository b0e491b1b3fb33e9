import { addLabel, findMeaning, findValue, RESOURCE_TYPE } from './label-meaning.ts';
import { type Announced, findAnnounced } from './label-words.ts';
import type { EventLabels } from './raw-event.ts';

/** One row of the console's table that shows an event. */
export interface EventRow {
  element: Element;
  labels: EventLabels;
}

const ROWS = 'tr,[role="row"]';
const CELLS = 'td,th,[role="cell"],[role="gridcell"],[role="rowheader"],[role="columnheader"]';
const HEADS = 'thead th,thead td,[role="columnheader"]';

/** The id in a link to an event, decoded. The rest of the link may be anything. */
function findLinkedId(element: Element): string | undefined {
  for (const link of element.querySelectorAll('a[href*="/events/"]')) {
    const id = /\/events\/([^/?#&]+)/.exec(link.getAttribute('href') ?? '')?.[1];
    if (id === undefined) continue;
    try {
      return decodeURIComponent(id);
    } catch {
      return id;
    }
  }
  return undefined;
}

function readHeads(row: Element): (Announced | undefined)[] {
  const table = row.closest('table,[role="table"],[role="grid"],[role="treegrid"]');
  return [...(table?.querySelectorAll(HEADS) ?? [])].map((head) => findAnnounced(head.textContent ?? ''));
}

/** The resources in a row: by the form of their type, named by the column that is headed so. Several are joined by commas. */
function readResources(
  values: readonly (string | undefined)[],
  heads: readonly (Announced | undefined)[],
): { type?: string; name?: string }[] {
  const split = (value: string | undefined) => value?.split(/,\s*/) ?? [];
  const types = split(values.find((value) => split(value).some((part) => RESOURCE_TYPE.test(part))));
  const names = split(values[heads.indexOf('resourceName')]);
  // Which type belongs to which name is known only when there are as many of the one as of the other.
  if (types.length > 0 && names.length > 0 && types.length !== names.length) return names.map((name) => ({ name }));
  return Array.from({ length: Math.max(types.length, names.length) }, (_, at) => ({
    ...(types[at] === undefined ? {} : { type: types[at] }),
    ...(names[at] === undefined ? {} : { name: names[at] }),
  }));
}

/** What a row says of an event. Heads say what a cell is; where they are in an unknown language, the value's own form. */
function readRow(row: Element, heads: readonly (Announced | undefined)[]): EventLabels {
  const labels: EventLabels = {};
  const linked = findLinkedId(row);
  if (linked !== undefined) labels.eventId = linked;
  const cells = [...row.querySelectorAll(CELLS)];
  const values = cells.map((cell) => findValue(cell.textContent));
  for (const [at, value] of values.entries()) {
    const head = heads[at];
    if (value === undefined || head === 'resourceType' || head === 'resourceName') continue;
    const field = head ?? findMeaning(value);
    if (field) addLabel(labels, field, value);
    // The row's own header, or what links to the event, is its name.
    else if (cells[at]?.matches('th,[role="rowheader"]') || cells[at]?.querySelector('a[href*="/events/"]'))
      addLabel(labels, 'eventName', value);
  }
  const resources = readResources(values, heads);
  if (resources.length > 0) labels.resources = resources;
  return labels;
}

/** Enough to be an event and not a row of something else. */
function isEvent({ eventId, eventName, eventSource, eventTimeText }: EventLabels): boolean {
  return (
    eventName !== undefined && (eventId !== undefined || (eventSource !== undefined && eventTimeText !== undefined))
  );
}

/** The rows of a document that show events, in page order, each with what it says. Pauses after each row. */
export function* readEventRows(document: Document): Generator<void, EventRow[]> {
  const rows: EventRow[] = [];
  const heads = new Map<Element | null, (Announced | undefined)[]>();
  for (const element of document.querySelectorAll(ROWS)) {
    if (element.closest('trailbrief-panel,thead,[aria-hidden="true"]')) continue;
    const table = element.closest('table,[role="table"],[role="grid"],[role="treegrid"]');
    const known = heads.get(table) ?? readHeads(element);
    heads.set(table, known);
    const labels = readRow(element, known);
    if (isEvent(labels)) rows.push({ element, labels });
    yield;
  }
  return rows;
}
