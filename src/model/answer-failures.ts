import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { JsonObject, JsonValue } from '../values/json.ts';
import { findWrappedList, isObject, own, scalarText } from './json-view.ts';

/**
 * Members of answers that name what failed of several things asked for at once, in lower case.
 * Sources: the API references of EC2 (`Unsuccessful`, `ErrorSet`), ECR and ECS (`failures`), EventBridge (`FailedEntryCount`),
 * SSM (`InvalidParameters`), DynamoDB (`UnprocessedItems`), SQS and SNS (`Failed`), Kinesis (`FailedRecordCount`), Glue (`Errors`),
 * GuardDuty and Security Hub (`UnprocessedAccounts`), S3 (`Error` of a deletion of many).
 */
const FAILURE_MEMBERS = [
  'unsuccessful',
  'unsuccessfulset',
  'unsuccessfulinstancecreditspecificationset',
  'unsuccessfulfleetdeletionset',
  'unsuccessfulfleetrequestset',
  'unsuccessfulresourceownershiplist',
  'unsuccessfulqueuedpurchasedeletionset',
  'failures',
  'failed',
  'failedentries',
  'failedentrycount',
  'failedrecordcount',
  'failedputcount',
  'failedaccounts',
  'failedresources',
  'failedresourcesmap',
  'failedstandards',
  'failedcount',
  'failedpolicies',
  'failedworkspaces',
  'failedrequests',
  'failedcreateassociation',
  'errors',
  'errorset',
  'errorentries',
  'batcherrors',
  'deleteerrors',
  'invalidparameters',
  'invalidinstances',
  'invalidresources',
  'unprocessed',
  'unprocessedaccounts',
  'unprocessedfindings',
  'unprocessedfindingaggregators',
  'unprocessedids',
  'unprocessedidentities',
  'unprocessedidentityids',
  'unprocesseditems',
  'unprocessedkeys',
  'unprocessedpermissions',
  'unprocessedstatistics',
  'unprocessedautomationrules',
  'unprocessedsecuritycontrols',
] as const;
const FAILURES: ReadonlySet<string> = new Set(FAILURE_MEMBERS);

/** The same as a pattern over the text of an answer, for engines that read it as text: one of the members, and it is not empty. */
export const NAMED_FAILURES = new RegExp(
  `"(?:${FAILURE_MEMBERS.join('|')})"\\s*:\\s*(?:\\[\\s*[^\\]\\s]|\\{\\s*[^}\\s]|[1-9])`,
  'i',
);

/** Members that say nothing of what was done. */
const BESIDE = /^(?:requestid|_return|return|nexttoken|responsemetadata|\$metadata|xmlns|ownerid|failure.*|.*reason)$/;

/** What an answer says of the things that failed. */
export interface NamedFailures {
  /** `failed`: nothing of what was asked for is named as done. */
  kind: 'in-part' | 'failed';
  code?: string;
  message?: string;
  /** Path in the record of the member that names them. */
  path: string;
}

/** What failed of several things asked for at once, though the call as a whole was answered. */
export function findNamedFailures(record: CloudTrailRecord): NamedFailures | undefined {
  const { responseElements: answer } = record;
  if (!isObject(answer)) return undefined;
  const found = findIn(answer, 'responseElements', record);
  if (found) return found;
  // EC2 wraps its answers: `DeleteFlowLogsResponse`.
  for (const name in answer) {
    const inside = own(answer, name);
    if (!isObject(inside) || !/(?:response|result|output)$/i.test(name)) continue;
    const deeper = findIn(inside, `responseElements.${name}`, record);
    if (deeper) return deeper;
  }
  return undefined;
}

// Answers share their members' names.
const known = new Map<string, 'failures' | 'done' | 'beside'>();
const MAX_KNOWN = 5000;

/** What a member of an answer says by its name. */
function judge(name: string): 'failures' | 'done' | 'beside' {
  let says = known.get(name);
  if (says === undefined) {
    const lower = name.toLowerCase();
    says = FAILURES.has(lower) ? 'failures' : BESIDE.test(lower) ? 'beside' : 'done';
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(name, says);
  }
  return says;
}

function findIn(answer: JsonObject, at: string, record: CloudTrailRecord): NamedFailures | undefined {
  let named: string | undefined;
  let failed = 0;
  let others: boolean | undefined;
  for (const name in answer) {
    const says = judge(name);
    if (says === 'failures') {
      const count = countIn(own(answer, name));
      if (count > 0 && (named === undefined || count > failed)) named = name;
      failed = Math.max(failed, count);
    } else if (says === 'done') others = others === true || countIn(own(answer, name)) > 0;
  }
  if (named === undefined) return undefined;
  const asked = others === undefined ? countAsked(record.requestParameters) : undefined;
  const done = others ?? (asked === undefined || failed < asked);
  return { kind: done ? 'in-part' : 'failed', path: `${at}.${named}`, ...toReason(own(answer, named), answer) };
}

/** How many things a member holds: entries of a list, a number itself, one for any other value. */
function countIn(value: JsonValue | undefined): number {
  if (value === undefined || value === null || value === false || value === '') return 0;
  if (Array.isArray(value)) return value.length;
  if (!isObject(value)) return /^\d+$/.test(scalarText(value)) ? Number(value) : 1;
  const list = findWrappedList(value)?.list ?? own(value, 'item');
  if (Array.isArray(list)) return list.length;
  return Object.keys(value).length === 0 ? 0 : 1;
}

/** The number of things asked for, where the request has one list; deeper where EC2 wraps it. */
function countAsked(request: unknown, depth = 0): number | undefined {
  if (!isObject(request)) return undefined;
  let asked: number | undefined;
  for (const name in request) {
    const value = own(request, name);
    const list = Array.isArray(value) ? value : isObject(value) ? findWrappedList(value)?.list : undefined;
    // EC2 writes a list of one as the object itself: `{"content": "fl-…", "tag": 1}`.
    const count = list?.length ?? (isObject(value) && own(value, 'tag') !== undefined ? 1 : undefined);
    const found = count ?? (depth < 1 && isObject(value) ? countAsked(value, depth + 1) : undefined);
    if (found !== undefined) asked = Math.max(asked ?? 0, found);
  }
  return asked;
}

const MAX_DEPTH = 4;

/** The first code and message below what names the failures, or in the list beside it. */
function toReason(named: JsonValue | undefined, answer: JsonObject): Pick<NamedFailures, 'code' | 'message'> {
  const entries = typeof named === 'number' ? (own(answer, 'failedEntries') ?? own(answer, 'entries')) : named;
  const code = findText(entries, /^(?:error|failure)?code$/i, 0);
  const message = findText(entries, /^(?:error|failure)?(?:message|reason)$/i, 0);
  return { ...(code === undefined ? {} : { code }), ...(message === undefined ? {} : { message }) };
}

function findText(value: unknown, name: RegExp, depth: number): string | undefined {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, 20)) {
      const found = findText(entry, name, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  for (const [key, member] of Object.entries(value)) {
    if (typeof member === 'string' && member !== '' && name.test(key)) return member;
    const found = findText(member, name, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
