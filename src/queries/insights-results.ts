import { NAMED_FAILURES } from '../model/answer-failures.ts';
import { DENIED, DENIED_MESSAGE, DRY_RUN, NO_ERROR } from '../model/outcome.ts';
import { ASKS_DRY_RUN, FAILED_ACCOUNT, FAILED_DETAILS, OWN_RESULTS } from '../model/own-result.ts';
import { allOf, anyOf, has, is, lacks, matches } from './insights-conditions.ts';

const HAS_ERROR = allOf([has('errorCode'), `not ${matches('errorCode', NO_ERROR)}`]);
const ONLY_MESSAGE = allOf([lacks('errorCode'), has('errorMessage')]);
const DENIED_BY = anyOf([
  allOf([HAS_ERROR, matches('errorCode', DENIED)]),
  allOf([ONLY_MESSAGE, matches('errorMessage', DENIED_MESSAGE)]),
]);
/** What stands in the message behind the name of that part; other parts may follow it. */
const behind = (part: string, { source, flags }: RegExp): RegExp =>
  new RegExp(`"${part}"\\s*:\\s*\\{.*${source}`, flags);
const inMessage = (pattern: RegExp): string =>
  `@message like /${pattern.flags.includes('i') ? '(?i)' : ''}${pattern.source}/`;
const NAMES_RESULT = anyOf(
  OWN_RESULTS.map((name) => allOf([is('eventName', name), inMessage(new RegExp(`"${name}"\\s*:\\s*"fail`, 'i'))])),
);
const TELLS_FAILURE = anyOf([
  NAMES_RESULT,
  inMessage(behind('serviceEventDetails', FAILED_DETAILS)),
  inMessage(behind('responseElements', FAILED_ACCOUNT)),
  inMessage(behind('responseElements', NAMED_FAILURES)),
]);
const NO_FAILURE = allOf([`not ${HAS_ERROR}`, `not ${ONLY_MESSAGE}`, `not ${TELLS_FAILURE}`]);
const IS_DRY_RUN = anyOf([
  allOf([HAS_ERROR, matches('errorCode', DRY_RUN)]),
  allOf([NO_FAILURE, inMessage(behind('requestParameters', ASKS_DRY_RUN))]),
]);
const FAILS = allOf([anyOf([HAS_ERROR, ONLY_MESSAGE, TELLS_FAILURE]), `not ${IS_DRY_RUN}`, `not ${DENIED_BY}`]);
const DID_NOT_FAIL = allOf([NO_FAILURE, `not ${IS_DRY_RUN}`]);
const IS_REPORT = anyOf([is('eventType', 'AwsCloudTrailInsight'), is('eventType', 'AwsAggregatedEvent')]);
const NAMES_CALL = anyOf([has('eventName'), has('eventSource')]);

/** As `model/outcome.ts` tells it; of what CloudTrail itself reports there is no result. Whether an answer names all or a part as failed, no engine can count. */
export const RESULTS: ReadonlyMap<string, string> = new Map([
  ['denied', allOf([`not ${IS_REPORT}`, DENIED_BY])],
  ['failed', allOf([`not ${IS_REPORT}`, FAILS])],
  [
    'in-part',
    allOf([
      `not ${IS_REPORT}`,
      `not ${HAS_ERROR}`,
      `not ${ONLY_MESSAGE}`,
      inMessage(behind('responseElements', NAMED_FAILURES)),
    ]),
  ],
  ['dry-run', allOf([`not ${IS_REPORT}`, IS_DRY_RUN])],
  ['succeeded', allOf([`not ${IS_REPORT}`, DID_NOT_FAIL, NAMES_CALL])],
  ['not-said', anyOf([IS_REPORT, allOf([DID_NOT_FAIL, `not ${NAMES_CALL}`])])],
]);
