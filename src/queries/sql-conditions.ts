import { FACETS, type Facet, type Filter } from '../calls/filter.ts';
import { OPSWORKS_CM, SERVICE_ROLES } from '../model/opsworks-cm.ts';
import { DENIED, DENIED_MESSAGE } from '../model/outcome.ts';
import { findDifference, toAskable } from './left-out.ts';
import { quoteSql } from './quote-sql.ts';
import { SQL_COLUMNS, type SqlDialect } from './sql-dialect.ts';

/** Conditions that all hold, and what they leave out. */
export interface SqlConditions {
  conditions: string[];
  leftOut: string[];
}

/** The filter as conditions of Trino's SQL. */
export function toSqlConditions(filter: Filter, dialect: SqlDialect): SqlConditions {
  const conditions: string[] = [];
  const leftOut: string[] = [];
  if (filter.from !== undefined) conditions.push(`${dialect.time} >= ${dialect.toTime(filter.from)}`);
  if (filter.to !== undefined) conditions.push(`${dialect.time} < ${dialect.toTime(filter.to)}`);
  if (filter.opsworksCm) conditions.push(MADE_FOR_OPSWORKS_CM);
  for (const facet of FACETS) {
    const { values, leftOut: notAsked } = toAskable(filter, facet);
    leftOut.push(...notAsked);
    if (values.length === 0) continue;
    const condition = toCondition(facet, values, dialect);
    if (condition === undefined) leftOut.push(`${facet}: it is Trailbrief's own reading of a record, no column.`);
    else conditions.push(condition);
    leftOut.push(...findDifference(facet));
  }
  const words = filter.text.split(/\s+/).filter(Boolean);
  for (const word of words) conditions.push(finds(word, dialect));
  if (words.length > 0) leftOut.push(dialect.wordsDiffer);
  return { conditions, leftOut };
}

function toCondition(facet: Facet, values: readonly string[], dialect: SqlDialect): string | undefined {
  switch (facet) {
    case 'tool':
    case 'flag':
      return undefined;
    case 'actor':
      return isOneOf(
        firstText('useridentity.arn', 'useridentity.principalid', 'useridentity.username', 'useridentity.invokedby'),
        values,
      );
    case 'account':
      return isOneOf(firstText('recipientaccountid', 'useridentity.accountid'), values);
    case 'read-write':
      return isOneOf(
        "CASE lower(CAST(readonly AS VARCHAR)) WHEN 'true' THEN 'read' WHEN 'false' THEN 'write' END",
        values,
      );
    case 'result':
      return isOneOf(toResult(dialect), values);
    case 'target':
      return anyOf(values.map((value) => finds(value, dialect)));
    default:
      return isOneOf(SQL_COLUMNS[facet], values);
  }
}

/** A value of one column; the empty text stands for none. */
function isOneOf(column: string, values: readonly string[]): string {
  const named = values.filter((value) => value !== '').map(quoteSql);
  const parts = named.length > 0 ? [`${column} IN (${named.join(', ')})`] : [];
  if (values.includes('')) parts.push(`${column} IS NULL`);
  return anyOf(parts);
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? '') : `(${conditions.join(' OR ')})`;
}

/** The first that is there and not empty. */
function firstText(...columns: string[]): string {
  return `coalesce(${columns.map((column) => `nullif(${column}, '')`).join(', ')})`;
}

function finds(text: string, dialect: SqlDialect): string {
  return `strpos(lower(${dialect.everything}), ${quoteSql(text.toLowerCase())}) > 0`;
}

/** As `model/outcome.ts` tells it. */
function toResult(dialect: SqlDialect): string {
  const matches = (column: string, { source }: RegExp): string =>
    `regexp_like(${column}, ${quoteSql(`(?i)${source}`)})`;
  return [
    'CASE',
    `WHEN errorcode IS NOT NULL THEN if(${matches('errorcode', DENIED)}, 'denied', 'failed')`,
    `WHEN errormessage IS NOT NULL THEN if(${matches('errormessage', DENIED_MESSAGE)}, 'denied', 'failed')`,
    `WHEN 'Failure' IN (${dialect.inAnswer('ConsoleLogin')}, ${dialect.inAnswer('CheckMfa')}) THEN 'failed'`,
    "ELSE 'succeeded' END",
  ].join(' ');
}

/** As `model/opsworks-cm.ts` tells it. */
const MADE_FOR_OPSWORKS_CM = anyOf([
  `${quoteSql(OPSWORKS_CM)} IN (eventsource, useridentity.invokedby, sourceipaddress, useragent)`,
  isOneOf(SQL_COLUMNS.role, SERVICE_ROLES),
]);
