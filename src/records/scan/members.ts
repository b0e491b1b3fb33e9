import { LOOKALIKES, SHAPE_MEMBERS } from '../record-shape.ts';
import { byteAt } from './json-bytes.ts';

/** The columns of a scan: texts that lists, filters and counts need, by their place in AWS's record. */
export const COLUMNS = [
  'eventTime',
  'eventSource',
  'eventName',
  'awsRegion',
  'sourceIPAddress',
  'userAgent',
  'errorCode',
  'readOnly',
  'recipientAccountId',
  'eventType',
  'eventCategory',
  'userIdentity.type',
  'userIdentity.arn',
  'userIdentity.accountId',
  'userIdentity.userName',
  'userIdentity.principalId',
  'userIdentity.accessKeyId',
  'userIdentity.invokedBy',
  'userIdentity.sessionContext.sessionIssuer.userName',
  'userIdentity.inScopeOf.sourceArn',
  'sessionCredentialFromConsole',
  'sharedEventID',
] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** Beside the columns: ids are all different, and of the message only its presence counts. */
const SPANS = [...COLUMNS, 'eventID', 'eventId', 'errorMessage'] as const;
export const SPAN_COUNT = SPANS.length;
/** Columns that hold true or false, or a text that says so. */
const FLAG_COLUMNS: readonly ColumnName[] = ['readOnly', 'sessionCredentialFromConsole'];
export const spanOf = (name: (typeof SPANS)[number]): number => SPANS.indexOf(name);

/** One bit for each member that tells a record or a lookalike, as `record-shape.ts` lists them. */
const MARKS: readonly string[] = [...SHAPE_MEMBERS, ...LOOKALIKES.flatMap(([members]) => members)];
const markOf = (name: string): number => (MARKS.includes(name) ? 1 << MARKS.indexOf(name) : 0);
const toMask = (names: readonly string[]): number => names.reduce((mask, name) => mask | markOf(name), 0);
const SHAPE_MASK = toMask(SHAPE_MEMBERS);
const LOOKALIKE_MASKS = LOOKALIKES.map(([members]) => toMask(members));

/** Whether the members met (a set of marks) are those of a record. */
export function hasRecordShape(marks: number): boolean {
  const shape = marks & SHAPE_MASK;
  return (shape & (shape - 1)) !== 0 && !LOOKALIKE_MASKS.some((mask) => (marks & mask) === mask);
}

/** Members of a document that hold a list of entries: of a log file, an answer of LookupEvents, a batch of CloudWatch Logs. */
export const SCANNED_LISTS: readonly string[] = ['Records', 'Events', 'events', 'logEvents'];

/** What a member of an object means to the scan. */
export interface Member {
  name: string;
  bytes: Uint8Array;
  /** Position of the span it fills, or -1. */
  span: number;
  /** True and false count for it too. */
  isFlag: boolean;
  /** The object in it that is looked into. */
  inside: Level | undefined;
  /** The list of records of a log file. */
  isList: boolean;
  mark: number;
  /** False when the member means nothing and its name is only known so that it is passed over quickly. */
  matters: boolean;
  /** The member that came after it last time: records have their members in the same order, mostly. */
  next: Member | undefined;
}

const MAX_KNOWN = 100;

/** One object that is looked into: its members, found by name in bytes. */
export class Level {
  readonly members: Member[];
  /** All spans that this object and those in it fill: emptied when the member comes again, since the last one counts. */
  readonly spans: number[];
  /** The member that comes first, or did last time. */
  first: Member;
  #buckets: Member[][] = Array.from({ length: 128 }, () => []);

  constructor(path: string, inside: Record<string, Level>, others: readonly string[] = []) {
    const prefix = path === '' ? '' : `${path}.`;
    const own = SPANS.filter((name) => name.startsWith(prefix) && !name.slice(prefix.length).includes('.'));
    const names = new Set([...own.map((name) => name.slice(prefix.length)), ...Object.keys(inside), ...others]);
    this.members = [...names].map((name) => ({
      ...toMember(new TextEncoder().encode(name)),
      name,
      span: SPANS.findIndex((span) => span === prefix + name),
      isFlag: FLAG_COLUMNS.some((column) => column === prefix + name),
      inside: inside[name],
      isList: path === '' && SCANNED_LISTS.includes(name),
      mark: path === '' ? markOf(name) : 0,
      matters: true,
    }));
    this.spans = SPANS.flatMap((name, at) => (name.startsWith(prefix) ? [at] : []));
    for (const member of this.members) this.#bucket(member.bytes, 0, member.bytes.length).push(member);
    this.first = this.members[0] ?? toMember(new Uint8Array());
  }

  /** The member with the name that stands in the bytes (not empty, escapes not looked at). */
  find(bytes: Uint8Array, start: number, end: number): Member | undefined {
    const bucket = this.#bucket(bytes, start, end);
    for (const member of bucket)
      if (member.bytes.length === end - start && isAt(member.bytes, bytes, start)) return member;
    return undefined;
  }

  /** Makes a name that means nothing known, as far as there is room: a hostile text may have any number of names. */
  learn(bytes: Uint8Array, start: number, end: number): Member | undefined {
    if (this.members.length >= MAX_KNOWN) return undefined;
    const member = toMember(bytes.slice(start, end));
    this.members.push(member);
    this.#bucket(bytes, start, end).push(member);
    return member;
  }

  #bucket(bytes: Uint8Array, start: number, end: number): Member[] {
    const middle = byteAt(bytes, (start + end) >> 1);
    const key = (end - start) * 31 + byteAt(bytes, start) * 7 + byteAt(bytes, end - 1) + middle * 3;
    // There is a bucket for each of the 128 remainders.
    return this.#buckets[key & 127] as Member[];
  }
}

function toMember(bytes: Uint8Array): Member {
  return {
    name: '',
    bytes,
    span: -1,
    isFlag: false,
    inside: undefined,
    isList: false,
    mark: 0,
    matters: false,
    next: undefined,
  };
}

/** Whether these bytes stand at that position; there has to be room for them. */
export function isAt(name: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let at = 0; at < name.length; at++) if (byteAt(name, at) !== byteAt(bytes, start + at)) return false;
  return true;
}

/** The members of a record, or of the document that holds the records. */
export function newRecordLevel(): Level {
  const issuer = new Level('userIdentity.sessionContext.sessionIssuer', {});
  const session = new Level('userIdentity.sessionContext', { sessionIssuer: issuer });
  const scope = new Level('userIdentity.inScopeOf', {});
  const identity = new Level('userIdentity', { sessionContext: session, inScopeOf: scope });
  return new Level('', { userIdentity: identity }, [...MARKS, ...SCANNED_LISTS]);
}
