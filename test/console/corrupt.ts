import type { LookupAnswer, LookupEvent } from './lookup-event.ts';

/**
 * What can be wrong with an answer: its JSON ends early; one entry's record is cut off; one record has no userIdentity.
 * With one entry only, that one; else the second.
 */
export type Corruption = 'broken-json' | 'bad-entry' | 'no-identity';

function toBadEvent(event: LookupEvent, corruption: Corruption): LookupEvent {
  if (corruption === 'bad-entry') {
    return { ...event, CloudTrailEvent: event.CloudTrailEvent.slice(0, event.CloudTrailEvent.length / 2) };
  }
  const { userIdentity: _, ...rest } = JSON.parse(event.CloudTrailEvent);
  return { ...event, CloudTrailEvent: JSON.stringify(rest) };
}

/** The answer's body, spoilt as asked. */
export function toCorrupted(answer: LookupAnswer, corruption: Corruption | undefined): string {
  if (corruption === undefined) return JSON.stringify(answer);
  if (corruption === 'broken-json') {
    const whole = JSON.stringify(answer);
    return whole.slice(0, whole.length - Math.ceil(whole.length / 3));
  }
  const bad = answer.Events.length > 1 ? 1 : 0;
  const Events = answer.Events.map((event, index) => (index === bad ? toBadEvent(event, corruption) : event));
  return JSON.stringify({ ...answer, Events });
}
