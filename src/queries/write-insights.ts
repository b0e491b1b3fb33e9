import { FACETS, type Facet, hasOwnQuery, type OwnQueryFacet, toEntry } from '../calls/facets.ts';
import type { Filter } from '../calls/filter.ts';
import { READS } from '../model/findings.ts';
import { OPSWORKS_CM, SERVICE_ROLES } from '../model/opsworks-cm.ts';
import { allOf, anyOf, has, is, lacks, matches } from './insights-conditions.ts';
import { RESULTS } from './insights-results.ts';
import { toJsonForms } from './json-forms.ts';
import { findDifference, toAskable } from './left-out.ts';
import type { Query } from './query.ts';
import { equalsInsights, findsInsights, toPattern } from './quote-insights.ts';
import { WORDS_IN_JSON } from './sql-dialect.ts';

/**
 * For a log group that a trail writes to.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html
 */
export function writeInsights(filter: Filter): Query {
  const conditions: string[] = [];
  const leftOut: string[] = [];
  if (filter.opsworksCm) conditions.push(MADE_FOR_OPSWORKS_CM);
  for (const facet of FACETS) {
    const { values, leftOut: notAsked } = toAskable(filter, facet);
    leftOut.push(...notAsked);
    if (values.length === 0) continue;
    const any = values.flatMap((value) => toCondition(facet, value) ?? []);
    if (any.length === 0) leftOut.push(`${facet}: it is Trailbrief's own reading of a record, no field.`);
    else conditions.push(anyOf(any));
    leftOut.push(...findDifference(facet));
  }
  const words = filter.text.split(/\s+/).filter(Boolean);
  for (const word of words) conditions.push(finds(word));
  if (words.length > 0) leftOut.push(WORDS_IN_JSON);
  if (filter.from !== undefined || filter.to !== undefined)
    leftOut.push('time: Logs Insights takes the time range beside the query; set it there.');
  const text = [
    'fields eventTime, eventSource, eventName, userIdentity.arn, sourceIPAddress, errorCode, eventID',
    ...conditions.map((condition) => `| filter ${condition}`),
    '| sort eventTime asc',
    '| limit 1000',
  ].join('\n');
  return { engine: 'CloudWatch Logs Insights', text, leftOut };
}

function toCondition(facet: Facet, value: string): string | undefined {
  if (hasOwnQuery(facet)) return CONDITIONS[facet](value);
  const entry = toEntry(facet);
  if (entry.query === 'text') return finds(value);
  return entry.query === 'members' ? firstIs(entry.columns, value) : undefined;
}

/** That a facet which is no member of the record has a value. */
const CONDITIONS: Record<OwnQueryFacet, (value: string) => string | undefined> = {
  role: (value) => (value === '' ? NO_ROLE : hasRole(value)),
  'read-write': (value) => READ_WRITE.get(value),
  result: (value) => RESULTS.get(value),
};

/** The first of these fields that a record has, has this value; the empty text stands for none of them. */
function firstIs(fields: readonly string[], value: string, equals = equalsInsights): string {
  if (value === '') return allOf(fields.map(lacks));
  return anyOf(fields.map((field, at) => allOf([...fields.slice(0, at).map(lacks), equals(field, value)])));
}

function finds(text: string): string {
  return `@message like ${findsInsights(toJsonForms(text))}`;
}

const ISSUER = 'userIdentity.sessionContext.sessionIssuer';
const IS_ROLE_SESSION = is('userIdentity.type', 'AssumedRole');
const IS_SESSION = anyOf([IS_ROLE_SESSION, is('userIdentity.type', 'FederatedUser')]);
/** An ARN up to its resource. */
const IN_ARN = '^arn:([^:]*:){4}';

/** As `model/identity.ts` tells the issuer of a session: by its name, by its ARN, or by the session's own. */
function hasRole(name: string): string {
  const exactly = toPattern(name);
  // The parts of an ARN are told apart by these signs, so a name that holds one is no part.
  const byIssuer = /[:/]/.test(name) ? [] : [`${ISSUER}.arn like /${IN_ARN}(.*[:\\/])?${exactly}$/`];
  const byOwn = name.includes('/')
    ? []
    : [
        allOf([
          lacks(`${ISSUER}.arn`),
          IS_ROLE_SESSION,
          `userIdentity.arn like /${IN_ARN}assumed-role\\/${exactly}(\\/|$)/`,
        ]),
      ];
  const byArn = [...byIssuer, ...byOwn];
  return anyOf([
    equalsInsights(`${ISSUER}.userName`, name),
    ...(byArn.length === 0 ? [] : [allOf([lacks(`${ISSUER}.userName`), IS_SESSION, anyOf(byArn)])]),
  ]);
}

const NO_ROLE = allOf([
  lacks(`${ISSUER}.userName`),
  `not ${allOf([
    IS_SESSION,
    anyOf([
      has(`${ISSUER}.arn`),
      allOf([IS_ROLE_SESSION, matches('userIdentity.arn', new RegExp(`${IN_ARN}assumed-role/[^\\/]`))]),
    ]),
  ])}`,
]);

/** AWS shows JSON's true as 1 in results and does not say how it compares: either will do. */
const SAID_READ = matches('readOnly', /^(1|true)$/i);
const SAID_WRITE = matches('readOnly', /^(0|false)$/i);
const NOT_SAID = `not (${SAID_READ} or ${SAID_WRITE})`;

/** As `model/findings.ts` tells it, but for what the tables of services know. */
const READ_WRITE: ReadonlyMap<string, string> = new Map([
  ['read', anyOf([SAID_READ, allOf([NOT_SAID, matches('eventName', READS)])])],
  ['write', anyOf([SAID_WRITE, allOf([NOT_SAID, has('eventName'), `not (${matches('eventName', READS)})`])])],
  ['', allOf([NOT_SAID, lacks('eventName')])],
]);

/** As `model/opsworks-cm.ts` tells it. */
const MADE_FOR_OPSWORKS_CM = anyOf([
  ...['eventSource', 'userIdentity.invokedBy', 'sourceIPAddress', 'userAgent'].map((field) =>
    equalsInsights(field, OPSWORKS_CM),
  ),
  ...SERVICE_ROLES.map((role) => equalsInsights(`${ISSUER}.userName`, role)),
  'userIdentity.inScopeOf.sourceArn like /:opsworks-cm:/',
]);
