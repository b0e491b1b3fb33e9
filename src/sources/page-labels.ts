import { addLabel, findMeaning, findValue, RESOURCE_TYPE } from './label-meaning.ts';
import { findAnnounced, type LabelField } from './label-words.ts';
import type { EventLabels } from './raw-event.ts';

/** Levels from a label's text up to the element beside which its value stands. */
const MAX_LEVELS = 4;
const PAUSE_AFTER = 300;

interface Leaf {
  text: string;
  element: Element;
}

/** Short texts of the page in page order, outside the panel. */
function* readLeaves(document: Document): Generator<void, Leaf[]> {
  const leaves: Leaf[] = [];
  if (!document.body) return leaves;
  const walker = document.createTreeWalker(document.body, 4 /* NodeFilter.SHOW_TEXT */);
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (++count % PAUSE_AFTER === 0) yield;
    const text = findValue(node.nodeValue);
    const element = node.parentElement;
    if (text === undefined || !element || element.closest('trailbrief-panel,script,style')) continue;
    leaves.push({ text, element });
  }
  return leaves;
}

/** The value beside a label: the text of the next element, going up while nothing but the label is there. */
function findBeside({ text, element }: Leaf): string | undefined {
  let label: Element | null = element;
  for (let level = 0; label && level < MAX_LEVELS; level++, label = label.parentElement) {
    if (findValue(label.textContent) !== text) return undefined;
    const value = label.nextElementSibling;
    if (value) return findAnnounced(value.textContent ?? '') === undefined ? findValue(value.textContent) : undefined;
  }
  return undefined;
}

/** The smallest element around the shown id in which an event source stands too: the page's Details. */
function findDetails(leaves: readonly Leaf[], eventId: string): Element | undefined {
  const sources = leaves.filter(({ text }) => findMeaning(text) === 'eventSource');
  let smallest: Element | undefined;
  for (const { element } of leaves.filter(({ text }) => text === eventId)) {
    let around: Element | null = element;
    while (around && !sources.some((source) => around?.contains(source.element))) around = around.parentElement;
    if (around && (!smallest || smallest.contains(around))) smallest = around;
  }
  return smallest;
}

/** Values in Details that say by themselves what they are; of two different ones of a kind none is taken. */
function addByMeaning(labels: EventLabels, leaves: readonly Leaf[], details: Element): void {
  const values = new Map<LabelField, Set<string>>();
  for (const { text, element } of leaves) {
    const field = findMeaning(text);
    if (field && details.contains(element)) values.set(field, (values.get(field) ?? new Set()).add(text));
  }
  for (const [field, [value, ...others]] of values) if (value && others.length === 0) addLabel(labels, field, value);
}

function readResources(document: Document): { type?: string; name?: string }[] {
  return [...document.querySelectorAll('tr,[role="row"]')].flatMap((row) => {
    if (row.closest('trailbrief-panel')) return [];
    const cells = [...row.querySelectorAll('td,th,[role="cell"],[role="gridcell"]')].map((cell) =>
      findValue(cell.textContent),
    );
    const at = cells.findIndex((value) => value !== undefined && RESOURCE_TYPE.test(value));
    const type = cells[at];
    const name = cells[at + 1];
    if (type === undefined) return [];
    return [name === undefined ? { type } : { type, name }];
  });
}

/**
 * What a detail page shows of one event beside its record. `undefined` while the page does not show this id: then what it
 * shows may still belong to another event.
 */
export function* readDetailLabels(document: Document, eventId: string): Generator<void, EventLabels | undefined> {
  const leaves = yield* readLeaves(document);
  const details = findDetails(leaves, eventId);
  if (!details && !leaves.some(({ text }) => text === eventId)) return undefined;
  const labels: EventLabels = {};
  for (const leaf of leaves) {
    const field = findAnnounced(leaf.text);
    if (!field || field === 'resourceType' || field === 'resourceName') continue;
    const value = findBeside(leaf);
    if (value !== undefined) addLabel(labels, field, value);
  }
  if (labels.eventId !== undefined && labels.eventId !== eventId) return undefined;
  if (details) addByMeaning(labels, leaves, details);
  // Position comes last: the page's heading is the event's name.
  const heading = findValue(document.querySelector('main h1, [role="main"] h1, h1')?.textContent);
  if (heading !== undefined && /^[A-Z][A-Za-z0-9]+$/.test(heading)) addLabel(labels, 'eventName', heading);
  if (Object.keys(labels).length === 0) return undefined;
  const resources = readResources(document);
  return { ...labels, eventId, ...(resources.length > 0 ? { resources } : {}) };
}
