import { findRelated, findServerName, findThread } from '../calls/server-thread.ts';
import type { ApiCall } from '../model/api-call.ts';
import type { LinkedCall, Surroundings } from './brief.ts';
import { toOutcomeText } from './outcome-text.ts';
import { toSentence } from './sentence.ts';
import { toUtcText } from './time-text.ts';

/** What the other calls say about the server of an OpsWorks CM call; `undefined` when they say nothing. */
export function findSurroundings(book: ReadonlyMap<string, ApiCall>, call: ApiCall): Surroundings | undefined {
  const server = findServerName(call);
  if (server === undefined) return undefined;
  const related = findRelated(book, call).map(({ call: other, path, why }) =>
    toLinked(other, call, `${why}; names the server in ${path}`),
  );
  const thread = findThread(book, call);
  const story = thread.length > 1 ? thread.map((other) => toLinked(other, call)) : [];
  return related.length === 0 && story.length === 0 ? undefined : { server, related, story };
}

/** `other` as `call`'s brief tells it. */
export function toLinked(other: ApiCall, call: ApiCall, why?: string): LinkedCall {
  return {
    call: other,
    eventId: other.id,
    sentence: toSentence(other),
    outcome: toOutcomeText(other),
    current: other.id === call.id,
    ...(other.time ? { time: toUtcText(other.time) } : {}),
    ...(why === undefined ? {} : { why }),
  };
}
