import { findMeant, isSameMoment, type ShownCall } from '../calls/shown-call.ts';
import type { ApiCall } from '../model/api-call.ts';
import type { EventLabels } from '../sources/raw-event.ts';

function toShown(labels: EventLabels): ShownCall {
  return {
    action: labels.eventName,
    ms: labels.eventTime === undefined ? undefined : Date.parse(labels.eventTime),
    userName: labels.userName,
    source: labels.eventSource,
    accessKeyId: labels.accessKeyId,
    requestId: labels.requestId,
  };
}

/** The calls that are themselves known from a row like this one only. */
function findAlike(shown: ShownCall, calls: readonly ApiCall[]): ApiCall[] {
  return calls.filter(
    (call) =>
      call.partial &&
      isSameMoment(shown, call) &&
      call.identity.userName === shown.userName &&
      call.identity.accessKey?.id === shown.accessKeyId &&
      call.service.source === shown.source &&
      (call.requestId ?? shown.requestId) === (shown.requestId ?? call.requestId),
  );
}

/** The calls that a row of the page may mean. By id where it shows one, else by name, second, actor and source together. */
export function findCandidates(labels: EventLabels, calls: Iterable<ApiCall>): ApiCall[] {
  const { eventId } = labels;
  const all = [...calls];
  if (eventId !== undefined) return all.filter(({ id }) => id === eventId);
  const shown = toShown(labels);
  return [...findMeant(shown, all), ...findAlike(shown, all)];
}

/** The ids of the ticked rows, or none at all when one of them cannot be told for sure. */
export function matchSelection(ticked: readonly EventLabels[], calls: ReadonlyMap<string, ApiCall>): string[] {
  const ids: string[] = [];
  for (const labels of ticked) {
    const [call, ...others] = findCandidates(labels, calls.values());
    if (!call || others.length > 0 || ids.includes(call.id)) return [];
    ids.push(call.id);
  }
  return ids;
}
