import type { EventRow, LookupAnswer, LookupAttribute, LookupRequest } from '../lookup-event.ts';
import { toEventRow } from '../to-lookup-event.ts';
import { setup } from './setup.ts';
import { post } from './transport.ts';

/** One attribute at most, and a span of time in milliseconds since 1970. */
export interface Query {
  attribute?: { key: LookupAttribute; value: string };
  startTime?: number;
  endTime?: number;
}

/** Some rows, newest first; `next` is absent after the last ones. */
export interface Rows {
  rows: EventRow[];
  next?: string;
}

/** A row and its record, as the detail page needs it. `record` is absent when it could not be read. */
export interface Detail {
  row: EventRow;
  record?: unknown;
}

async function ask(request: LookupRequest): Promise<LookupAnswer> {
  // The sample console's own answerer, or a deliberately broken body, on which JSON.parse throws.
  return JSON.parse(await post(JSON.stringify(request))) as LookupAnswer;
}

function findRecord(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toDetails(answer: LookupAnswer): Detail[] {
  return answer.Events.map((event) => {
    const record = findRecord(event.CloudTrailEvent);
    const own: EventRow = {
      eventId: event.EventId,
      eventName: event.EventName,
      time: event.EventTime * 1000,
      eventSource: event.EventSource,
      resources: event.Resources.map((resource) => ({ type: resource.ResourceType, name: resource.ResourceName })),
      ...(event.Username ? { userName: event.Username } : {}),
    };
    return record ? { row: toEventRow(record), record } : { row: own };
  });
}

async function loadLabels(query: Query): Promise<EventRow[]> {
  const module: { default: EventRow[] } = await import(/* @vite-ignore */ setup.labelsUrl);
  const { attribute } = query;
  const values = (row: EventRow): (string | undefined)[] => {
    switch (attribute?.key) {
      case 'EventName':
        return [row.eventName];
      case 'EventSource':
        return [row.eventSource];
      case 'EventId':
        return [row.eventId];
      case 'Username':
        return [row.userName];
      case 'AccessKeyId':
        return [row.accessKeyId];
      case 'ResourceName':
        return row.resources.map((resource) => resource.name);
      case 'ResourceType':
        return row.resources.map((resource) => resource.type);
      default:
        return [row.readOnly ?? 'false'];
    }
  };
  return [...module.default]
    .sort((a, b) => b.time - a.time)
    .filter((row) => !attribute || values(row).includes(attribute.value))
    .filter((row) => row.time >= (query.startTime ?? 0) && row.time <= (query.endTime ?? Number.POSITIVE_INFINITY));
}

/** The next rows of a query. `from` is what the rows before it gave as `next`. */
export async function loadRows(query: Query, from?: string): Promise<Rows> {
  if (setup.cell.data === 'none') return { rows: await loadLabels(query) };
  const answer = await ask({
    ...(query.attribute
      ? { LookupAttributes: [{ AttributeKey: query.attribute.key, AttributeValue: query.attribute.value }] }
      : {}),
    ...(query.startTime === undefined ? {} : { StartTime: query.startTime / 1000 }),
    ...(query.endTime === undefined ? {} : { EndTime: query.endTime / 1000 }),
    ...(from === undefined ? {} : { NextToken: from }),
    MaxResults: 50,
  });
  const rows = toDetails(answer).map((detail) => detail.row);
  return { rows, ...(answer.NextToken ? { next: answer.NextToken } : {}) };
}

/** One event with its record, or undefined when Event history has none of that id. */
export async function findDetail(eventId: string): Promise<Detail | undefined> {
  if (setup.cell.data === 'none') {
    const url = `${setup.recordsUrl}${encodeURIComponent(eventId)}.js`;
    const module: { default: Record<string, unknown> } = await import(/* @vite-ignore */ url);
    return { row: toEventRow(module.default), record: module.default };
  }
  const answer = await ask({ LookupAttributes: [{ AttributeKey: 'EventId', AttributeValue: eventId }] });
  return toDetails(answer)[0];
}
