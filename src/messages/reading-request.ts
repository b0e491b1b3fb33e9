import type { WireCall } from '../calls/wire-call.ts';
import type { Problem } from '../records/problem.ts';
import type { RawEvent } from '../sources/raw-event.ts';

/** The kind of request with which a page's script has a raw event read. */
export const READ = 'trailbrief-read';

/** The answer: what a raw event gave, as it crosses to the page. */
export interface Understood {
  calls: WireCall[];
  problems: Problem[];
}

/** What came with such a request, when it has the shape of a raw event. */
export function findRawEvent(data: unknown): RawEvent | undefined {
  if (typeof data !== 'object' || data === null || !('kind' in data) || !('place' in data)) return undefined;
  const isText = data.kind === 'text' && 'text' in data && typeof data.text === 'string';
  const isLabels =
    data.kind === 'labels' && 'labels' in data && typeof data.labels === 'object' && data.labels !== null;
  // Only scripts of this extension send these, so the members below the kind are as they were typed there.
  return isText || isLabels ? (data as RawEvent) : undefined;
}
