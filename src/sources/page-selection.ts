import type { EventRow } from './page-rows.ts';
import type { EventLabels } from './raw-event.ts';

/** Whether a row of the console's table is ticked. */
function isTicked({ element }: EventRow): boolean {
  if (element.getAttribute('aria-selected') === 'true') return true;
  const box = element.querySelector('input[type="checkbox"],input[type="radio"]');
  // The property and not the attribute says what is ticked now.
  if (box) return Reflect.get(box, 'checked') === true;
  return element.querySelector('[role="checkbox"][aria-checked="true"]') !== null;
}

/** What the ticked rows say, in page order: ids where the page has them. */
export function toSelection(rows: readonly EventRow[]): EventLabels[] {
  return rows.filter(isTicked).map(({ labels }) => labels);
}
