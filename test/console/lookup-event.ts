/** One entry of a LookupEvents answer, as the API writes it. */
export interface LookupEvent {
  EventId: string;
  EventName: string;
  /** "true" or "false". Absent in records older than event version 1.06 or so. */
  ReadOnly?: string;
  AccessKeyId?: string;
  /** Seconds since 1970. */
  EventTime: number;
  EventSource: string;
  Username?: string;
  Resources: { ResourceType: string; ResourceName: string }[];
  /** The whole record as JSON. */
  CloudTrailEvent: string;
}

/** LookupEvents attributes that the page offers, as AWS names them. */
export const LOOKUP_ATTRIBUTES = [
  'ReadOnly',
  'EventName',
  'EventSource',
  'EventId',
  'Username',
  'ResourceName',
  'ResourceType',
  'AccessKeyId',
] as const;
export type LookupAttribute = (typeof LOOKUP_ATTRIBUTES)[number];

/** The body of a LookupEvents request; times in seconds since 1970. */
export interface LookupRequest {
  LookupAttributes?: { AttributeKey: string; AttributeValue: string }[];
  StartTime?: number;
  EndTime?: number;
  /** 1 to 50; 50 when absent. */
  MaxResults?: number;
  NextToken?: string;
}

export interface LookupAnswer {
  Events: LookupEvent[];
  NextToken?: string;
}

/** What the page knows of an event without its record. */
export interface EventRow {
  eventId: string;
  eventName: string;
  /** Milliseconds since 1970. */
  time: number;
  eventSource: string;
  readOnly?: string;
  accessKeyId?: string;
  userName?: string;
  region?: string;
  sourceIpAddress?: string;
  requestId?: string;
  errorCode?: string;
  resources: { type: string; name: string }[];
}
