import type { EventLabels } from '../sources/raw-event.ts';
import { findInstant } from '../values/instant.ts';
import { findJson } from '../values/read-json.ts';
import { findIdentityStruct } from './athena-identity.ts';
import { toColumnName } from './content-kind.ts';
import { isCallers } from './envelopes.ts';
import { isObject, own } from './record-shape.ts';

type TextLabel = Exclude<keyof EventLabels, 'resources'>;

/**
 * Columns of Event history's CSV and of Athena's results for its CloudTrail table, by their names in letters only.
 * Source: https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table.html
 */
const LABELS: Record<string, TextLabel> = {
  username: 'userName',
  awsaccesskey: 'accessKeyId',
  accesskeyid: 'accessKeyId',
  eventtime: 'eventTimeText',
  eventsource: 'eventSource',
  eventname: 'eventName',
  awsregion: 'region',
  sourceipaddress: 'sourceIpAddress',
  errorcode: 'errorCode',
  useragent: 'userAgent',
  recipientaccountid: 'accountId',
  requestid: 'requestId',
  eventid: 'eventId',
  readonly: 'readOnly',
};
/** Event history's columns in their order, for heads in another language. */
const EVENT_HISTORY = [
  'username',
  'awsaccesskey',
  'eventtime',
  'eventsource',
  'eventname',
  'awsregion',
  'sourceipaddress',
  'useragent',
  'errorcode',
  'resources',
  'requestid',
  'eventid',
  'readonly',
  'eventtype',
  'recipientaccountid',
  'eventcategory',
];
const SOURCE_AT = EVENT_HISTORY.indexOf('eventsource');

/**
 * What one row of a table is: a whole record's text, an event's labels, nothing of CloudTrail, or cells that cannot be those
 * of one row.
 */
export type TableRow =
  | { kind: 'record'; text: string }
  | { kind: 'labels'; labels: EventLabels }
  | { kind: 'problem'; reason: string }
  | { kind: 'torn'; reason: string };

/** Reads rows of a table under these heads. `first` is its first row: it tells the columns under heads in another language. */
export function toRowReader(
  heads: readonly string[],
  first: readonly string[],
): (cells: readonly string[]) => TableRow {
  const own = heads.map(toColumnName);
  const isKnown = own.filter((name) => Object.hasOwn(LABELS, name)).length >= 2;
  const isEventHistory = heads.length === EVENT_HISTORY.length && (first[SOURCE_AT] ?? '').includes('.amazonaws.com');
  const names = isKnown || !isEventHistory ? own : EVENT_HISTORY;
  const ofCallers = heads.map(isCallers);
  return (cells) => {
    const text = cells.find((cell, at) => !ofCallers[at] && /^\s*\{\s*"/.test(cell) && isRecordText(cell));
    if (cells.some((cell) => isSwallowed(cell, names.length))) return { kind: 'torn', reason: LINE_BREAK };
    if (text !== undefined) return { kind: 'record', text };
    if (cells.length !== names.length)
      return { kind: 'torn', reason: `Expected ${names.length} cells as in the table's head, got ${cells.length}` };
    const labels = toLabels(names, cells);
    if (labels.eventName === undefined && labels.eventId === undefined)
      return { kind: 'problem', reason: 'Expected a row of CloudTrail events, got one without an event name and id' };
    return { kind: 'labels', labels };
  };
}

const LINE_BREAK = 'Expected quotation marks in pairs, got a cell that goes on over the end of its row';

/** Whether a cell goes on over a row's end: it has a line break, and no fewer commas than a row. JSON of several lines may. */
const isSwallowed = (cell: string, count: number): boolean =>
  /[\r\n]/.test(cell) && cell.split(/[,;\t]/).length >= count && findJson(cell) === undefined;

/** A cell with a whole record, or with something that holds one; not one with its parameters. */
const isRecordText = (cell: string): boolean =>
  /"(?:eventVersion|CloudTrailEvent|eventName)"\s*:/.test(cell) && findJson(cell) !== undefined;

function toLabels(names: readonly string[], cells: readonly string[]): EventLabels {
  const labels: EventLabels = {};
  for (const [at, name] of names.entries()) {
    const cell = cells[at]?.trim() ?? '';
    if (cell === '' || cell === '-' || cell === 'null') continue;
    const label = Object.hasOwn(LABELS, name) ? LABELS[name] : undefined;
    if (label !== undefined) labels[label] ??= cell;
    else if (name === 'resources') addResources(labels, cell);
    else if (name === 'useridentity') addIdentity(labels, cell);
  }
  // Athena and CloudTrail write UTC, with a `T` and `Z` or without.
  const time = findInstant(labels.eventTimeText);
  if (time) labels.eventTime = time.iso;
  if (labels.readOnly !== undefined) labels.readOnly = labels.readOnly.toLowerCase();
  return labels;
}

/** A list of `{resourceType, resourceName}` as JSON. */
function addResources(labels: EventLabels, cell: string): void {
  const list = findJson(cell)?.value;
  if (!Array.isArray(list)) return;
  const resources = list.filter(isObject).map((resource) => {
    const type = own(resource, 'resourceType');
    const name = own(resource, 'resourceName');
    return { ...(typeof type === 'string' ? { type } : {}), ...(typeof name === 'string' ? { name } : {}) };
  });
  if (resources.length > 0) labels.resources = resources;
}

/** Who it was, from a struct: the user's name, else the role session's, else the service's. */
function addIdentity(labels: EventLabels, cell: string): void {
  const identity = findIdentityStruct(cell);
  if (!identity) return;
  const text = (name: string) => (typeof identity[name] === 'string' ? identity[name] : undefined);
  const name = text('userName') ?? text('arn')?.split('/').at(-1) ?? text('invokedBy');
  if (name !== undefined) labels.userName ??= name;
  const key = text('accessKeyId');
  if (key !== undefined) labels.accessKeyId ??= key;
}
