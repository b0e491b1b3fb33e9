import { FACETS, type Facet, hasOwnQuery, type OwnQueryFacet, toEntry } from '../calls/facets.ts';
import type { Filter } from '../calls/filter.ts';
import { NAMED_FAILURES } from '../model/answer-failures.ts';
import { READS } from '../model/findings.ts';
import { OPSWORKS_CM, SERVICE_ROLES } from '../model/opsworks-cm.ts';
import { DENIED, DENIED_MESSAGE, DRY_RUN, NO_ERROR } from '../model/outcome.ts';
import { ASKS_DRY_RUN, FAILED_ACCOUNT, FAILED_DETAILS } from '../model/own-result.ts';
import { toJsonForms } from './json-forms.ts';
import { findDifference, toAskable } from './left-out.ts';
import { quoteSql } from './quote-sql.ts';
import type { SqlDialect } from './sql-dialect.ts';

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
  if (filter.opsworksCm) {
    conditions.push(madeForOpsworksCm(dialect));
    if (dialect.inScopeOf === undefined) leftOut.push(NO_SCOPE);
  }
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

const NO_SCOPE =
  'OpsWorks CM: calls that only userIdentity.inScopeOf shows are not found; the table has no column for it.';

function toCondition(facet: Facet, values: readonly string[], dialect: SqlDialect): string | undefined {
  if (hasOwnQuery(facet))
    return isOneOf(
      EXPRESSIONS[facet](dialect),
      facet === 'result' && values.some(isFailure) ? [...values, NAMES_FAILURES] : values,
    );
  const entry = toEntry(facet);
  if (entry.query === 'text') return anyOf(values.map((value) => finds(value, dialect)));
  if (entry.query !== 'members') return undefined;
  // Both tables name a member as the record does, in small letters.
  const [column, ...others] = entry.columns.map((name) => name.toLowerCase());
  if (column === undefined) return undefined;
  return isOneOf(others.length === 0 ? column : firstText(column, ...others), values);
}

/** The value of a facet that is no member of the record. */
const EXPRESSIONS: Record<OwnQueryFacet, (dialect: SqlDialect) => string> = {
  role: () => ROLE,
  'read-write': () => READ_WRITE,
  result: (dialect) => toResult(dialect),
};

/** A text that has one of the values; the empty one stands for none. */
function isOneOf(text: string, values: readonly string[]): string {
  const orNone = values.includes('') ? `coalesce(${text}, '')` : text;
  return `${orNone} IN (${values.map(quoteSql).join(', ')})`;
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? '') : `(${conditions.join(' OR ')})`;
}

/** The first that is there and not empty. */
function firstText(...columns: string[]): string {
  return `coalesce(${columns.map((column) => `nullif(${column}, '')`).join(', ')})`;
}

function finds(text: string, dialect: SqlDialect): string {
  const forms = toJsonForms(text.toLowerCase());
  return anyOf(forms.map((form) => `strpos(lower(${dialect.everything}), ${quoteSql(form)}) > 0`));
}

const matches = (text: string, { source, flags }: RegExp): string =>
  `regexp_like(${text}, ${quoteSql(flags.includes('i') ? `(?i)${source}` : source)})`;

const ISSUER = 'useridentity.sessioncontext.sessionissuer';
/** Both patterns hold the name as their first group. */
const LAST_OF_ARN = '^arn:(?:[^:]*:){4}(?:.*[:/])?([^:/]+)$';
const ROLE_OF_ARN = '^arn:(?:[^:]*:){4}assumed-role/([^/]+)';

/** As `model/identity.ts` tells the issuer of a session: by its name, by its ARN, or by the session's own. */
const ROLE = [
  `coalesce(nullif(${ISSUER}.username, ''), CASE WHEN useridentity.type IN ('AssumedRole', 'FederatedUser') THEN`,
  `coalesce(regexp_extract(${ISSUER}.arn, '${LAST_OF_ARN}', 1), nullif(${ISSUER}.arn, ''),`,
  `if(useridentity.type = 'AssumedRole', regexp_extract(useridentity.arn, '${ROLE_OF_ARN}', 1))) END)`,
].join(' ');

/** As `model/findings.ts` tells it, but for what the tables of services know. */
const READ_WRITE = [
  "CASE WHEN lower(CAST(readonly AS VARCHAR)) = 'true' THEN 'read'",
  "WHEN lower(CAST(readonly AS VARCHAR)) = 'false' THEN 'write'",
  `WHEN eventname <> '' THEN if(${matches('eventname', READS)}, 'read', 'write') END`,
].join(' ');

/** An answer that names what failed: whether that is all or a part no engine can count. */
const NAMES_FAILURES = 'names-failures';
const isFailure = (result: string): boolean => result === 'failed' || result === 'in-part';

/** As `model/outcome.ts` tells it; of what CloudTrail itself reports there is no result. */
function toResult({ request, answer, details }: SqlDialect): string {
  const fails = (part: string) => `strpos(lower(${part}), lower(concat('"', eventname, '":"fail'))) > 0`;
  return [
    'CASE',
    "WHEN eventtype IN ('AwsCloudTrailInsight', 'AwsAggregatedEvent') THEN 'not-said'",
    `WHEN errorcode <> '' AND NOT ${matches('errorcode', NO_ERROR)} THEN`,
    `if(${matches('errorcode', DRY_RUN)}, 'dry-run', if(${matches('errorcode', DENIED)}, 'denied', 'failed'))`,
    "WHEN errormessage <> '' AND coalesce(errorcode, '') = '' THEN",
    `if(${matches('errormessage', DENIED_MESSAGE)}, 'denied', 'failed')`,
    `WHEN ${fails(answer)} OR ${fails(details)} THEN 'failed'`,
    `WHEN ${matches(details, FAILED_DETAILS)} OR ${matches(answer, FAILED_ACCOUNT)} THEN 'failed'`,
    `WHEN ${matches(answer, NAMED_FAILURES)} THEN '${NAMES_FAILURES}'`,
    `WHEN ${matches(request, ASKS_DRY_RUN)} THEN 'dry-run'`,
    `WHEN ${firstText('eventname', 'eventsource')} IS NULL THEN 'not-said'`,
    "ELSE 'succeeded' END",
  ].join(' ');
}

/** As `model/opsworks-cm.ts` tells it. */
function madeForOpsworksCm({ inScopeOf }: SqlDialect): string {
  return anyOf([
    `${quoteSql(OPSWORKS_CM)} IN (eventsource, useridentity.invokedby, sourceipaddress, useragent)`,
    isOneOf(`${ISSUER}.username`, SERVICE_ROLES),
    ...(inScopeOf === undefined ? [] : [`strpos(${inScopeOf}, ':opsworks-cm:') > 0`]),
  ]);
}
