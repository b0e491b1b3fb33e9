import { FACETS, type Facet, type Filter } from '../calls/filter.ts';
import { OPSWORKS_CM, SERVICE_ROLES } from '../model/opsworks-cm.ts';
import { DENIED, DENIED_MESSAGE } from '../model/outcome.ts';
import { findDifference, toAskable } from './left-out.ts';
import type { Query } from './query.ts';
import { equalsInsights, findsInsights } from './quote-insights.ts';
import { WORDS_IN_JSON } from './sql-dialect.ts';

const FIELDS: Partial<Record<Facet, string>> = {
  service: 'eventSource',
  action: 'eventName',
  'identity-type': 'userIdentity.type',
  role: 'userIdentity.sessionContext.sessionIssuer.userName',
  'access-key': 'userIdentity.accessKeyId',
  'source-ip': 'sourceIPAddress',
  region: 'awsRegion',
  'error-code': 'errorCode',
};
const ACTOR = ['userIdentity.arn', 'userIdentity.principalId', 'userIdentity.userName', 'userIdentity.invokedBy'];
const ACCOUNT = ['recipientAccountId', 'userIdentity.accountId'];

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
    const any = values.map((value) => toCondition(facet, value));
    if (any.includes(undefined)) leftOut.push(`${facet}: it is Trailbrief's own reading of a record, no field.`);
    else conditions.push(any.length === 1 ? `${any[0]}` : `(${any.join(' or ')})`);
    leftOut.push(...findDifference(facet));
  }
  const words = filter.text.split(/\s+/).filter(Boolean);
  for (const word of words) conditions.push(`@message like ${findsInsights(word)}`);
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
  switch (facet) {
    case 'tool':
    case 'flag':
      return undefined;
    case 'actor':
      return firstIs(ACTOR, value);
    case 'account':
      return firstIs(ACCOUNT, value);
    case 'read-write':
      // AWS shows JSON's true as 1 in results and does not say how it compares: either will do.
      return value === ''
        ? 'not ispresent(readOnly)'
        : `readOnly like /^(${value === 'read' ? '1|true' : '0|false'})$/`;
    case 'result':
      return RESULTS.get(value);
    case 'target':
      return `@message like ${findsInsights(value)}`;
    default:
      return firstIs([FIELDS[facet] ?? facet], value);
  }
}

/** The first of these fields that a record has, has this value; the empty text stands for none of them. */
function firstIs(fields: readonly string[], value: string): string {
  const absent = fields.map((field) => `not ispresent(${field})`);
  if (value === '') return allOf(absent);
  const any = fields.map((field, at) => allOf([...absent.slice(0, at), equalsInsights(field, value)]));
  return any.length === 1 ? (any[0] ?? '') : `(${any.join(' or ')})`;
}

function allOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? '') : `(${conditions.join(' and ')})`;
}

const DENIED_CODE = `errorCode like /(?i)${DENIED.source}/`;
const DENIED_TEXT = `not ispresent(errorCode) and errorMessage like /(?i)${DENIED_MESSAGE.source}/`;
const SIGN_IN_FAILED = 'responseElements.ConsoleLogin = "Failure" or responseElements.CheckMfa = "Failure"';
const WITH_ERROR = 'ispresent(errorCode) or ispresent(errorMessage)';

/** As `model/outcome.ts` tells it. */
const RESULTS: ReadonlyMap<string, string> = new Map([
  ['denied', `(${DENIED_CODE} or (${DENIED_TEXT}))`],
  ['failed', `((${WITH_ERROR} or ${SIGN_IN_FAILED}) and not (${DENIED_CODE} or (${DENIED_TEXT})))`],
  ['succeeded', `(not (${WITH_ERROR}) and not (${SIGN_IN_FAILED}))`],
]);

/** As `model/opsworks-cm.ts` tells it. */
const MADE_FOR_OPSWORKS_CM = `(${[
  ...['eventSource', 'userIdentity.invokedBy', 'sourceIPAddress', 'userAgent'].map((field) =>
    equalsInsights(field, OPSWORKS_CM),
  ),
  ...SERVICE_ROLES.map((role) => equalsInsights('userIdentity.sessionContext.sessionIssuer.userName', role)),
].join(' or ')})`;
