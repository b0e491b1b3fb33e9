import type { LookupAnswer, LookupEvent, LookupRequest } from './lookup-event.ts';

function toValues(event: LookupEvent, attribute: string): (string | undefined)[] {
  switch (attribute) {
    case 'EventId':
      return [event.EventId];
    case 'EventName':
      return [event.EventName];
    case 'EventSource':
      return [event.EventSource];
    case 'ReadOnly':
      return [event.ReadOnly ?? 'false'];
    case 'Username':
      return [event.Username];
    case 'AccessKeyId':
      return [event.AccessKeyId];
    case 'ResourceName':
      return event.Resources.map((resource) => resource.ResourceName);
    case 'ResourceType':
      return event.Resources.map((resource) => resource.ResourceType);
    default:
      return [];
  }
}

/** LookupEvents over events that are sorted newest first: one attribute, exact and case-sensitive, 50 a page at most. */
export function toLookupAnswer(events: readonly LookupEvent[], request: LookupRequest): LookupAnswer {
  const wanted = request.LookupAttributes?.[0];
  const found = events.filter(
    (event) =>
      (!wanted || toValues(event, wanted.AttributeKey).includes(wanted.AttributeValue)) &&
      event.EventTime >= (request.StartTime ?? Number.NEGATIVE_INFINITY) &&
      event.EventTime <= (request.EndTime ?? Number.POSITIVE_INFINITY),
  );
  const start = request.NextToken ? Number(Buffer.from(request.NextToken, 'base64').toString()) : 0;
  const end = start + Math.min(request.MaxResults ?? 50, 50);
  return {
    Events: found.slice(start, end),
    ...(end < found.length ? { NextToken: Buffer.from(String(end)).toString('base64') } : {}),
  };
}
