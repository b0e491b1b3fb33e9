import { toFilter } from './filter-edits.ts';
import { toSort } from './filter-history.ts';
import type { SavedView } from './workbench-state.ts';

/** Views kept at most, and characters of a name. */
const MOST = 100;
const LONGEST = 80;

/** Saved views from what storage gave, which may be anything. */
export function toSavedViews(data: unknown): SavedView[] {
  if (!Array.isArray(data)) return [];
  return data.slice(0, MOST).flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('name' in one) || typeof one.name !== 'string') return [];
    const name = toName(one.name);
    if (name === '') return [];
    return [{ name, filter: toFilter('filter' in one ? one.filter : {}), sort: toSort('sort' in one ? one.sort : {}) }];
  });
}

/** The list with a view added; one of the same name gives way. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const name = toName(view.name);
  if (name === '') return [...views];
  return [...views.filter((other) => other.name !== name), { ...view, name }].slice(-MOST);
}

function toName(text: string): string {
  return text.trim().slice(0, LONGEST);
}
