/** An engine that reads CloudTrail records where a browser cannot hold them. */
export type QueryEngine = 'Athena' | 'CloudTrail Lake' | 'CloudWatch Logs Insights' | 'AWS CLI';

/** A filter as a query for one engine. Values of the filter may come from records: each writer quotes them so that they stay values. */
export interface Query {
  engine: QueryEngine;
  text: string;
  /** What the query does not say or says differently, each in one sentence. Empty when it shows what the filter shows. */
  leftOut: string[];
}
