import type { Filter } from '../calls/filter.ts';
import type { Query } from './query.ts';
import { quoteSql } from './quote-sql.ts';
import { isRegion } from './region-shape.ts';
import { toSqlConditions } from './sql-conditions.ts';
import { ATHENA, LAKE } from './sql-dialect.ts';

const DAY_MS = 24 * 3600 * 1000;
const MAX_ROWS = 1000;

const SELECTED = [
  'eventtime',
  'eventsource',
  'eventname',
  'useridentity.type AS identity_type',
  'useridentity.arn AS actor',
  'sourceipaddress',
  'useragent',
  'awsregion',
  'recipientaccountid',
  'errorcode',
  'errormessage',
  'requestparameters',
  'eventid',
];

/**
 * For the table that "Create Athena table" in the CloudTrail console makes. Where a table has AWS's documented partition
 * projection, the commented lines spare reading all of its files.
 * Source: https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table-partition-projection.html
 */
export function writeAthena(filter: Filter): Query {
  const { conditions, leftOut } = toSqlConditions(filter, ATHENA);
  const partitions = toPartitions(filter);
  const text = [
    "-- Put your table's name after FROM.",
    'SELECT',
    `  ${SELECTED.join(',\n  ')}`,
    'FROM cloudtrail_logs',
    ...toWhere(conditions),
    ...(partitions.length > 0
      ? ['-- Only if the table has partition projection by these names: take away the two dashes.', ...partitions]
      : []),
    'ORDER BY eventtime',
    `LIMIT ${MAX_ROWS}`,
  ].join('\n');
  return { engine: 'Athena', text, leftOut };
}

/** For an event data store. Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-limitations.html */
export function writeLake(filter: Filter): Query {
  const { conditions, leftOut } = toSqlConditions(filter, LAKE);
  const text = [
    "-- Put your event data store's ID after FROM.",
    'SELECT',
    `  ${SELECTED.join(',\n  ')}`,
    'FROM event_data_store_id',
    ...toWhere(conditions),
    'ORDER BY eventtime',
    `LIMIT ${MAX_ROWS}`,
  ].join('\n');
  return { engine: 'CloudTrail Lake', text, leftOut };
}

function toWhere(conditions: readonly string[]): string[] {
  const [first = '1 = 1', ...rest] = conditions;
  return [`WHERE ${first}`, ...rest.map((condition) => `  AND ${condition}`)];
}

/** Files lie under the day of their delivery, which may be the one after. Only Regions of AWS's own shape are named in a comment. */
function toPartitions({ from, to, facets }: Filter): string[] {
  const lines: string[] = [];
  const toDay = (ms: number): string => ATHENA.toTime(ms).slice(1, 11).replaceAll('-', '/');
  if (from !== undefined) lines.push(`  -- AND "timestamp" >= '${toDay(from)}'`);
  if (to !== undefined) lines.push(`  -- AND "timestamp" <= '${toDay(to + DAY_MS)}'`);
  const regions = facets.region ?? [];
  if (regions.length > 0 && regions.every(isRegion))
    lines.push(`  -- AND "region" IN (${regions.map(quoteSql).join(', ')})`);
  return lines;
}
