import type { Evidence } from '../model/api-call.ts';
import { toDigits } from '../model/count-words.ts';
import type { NotebookEntry, PinnedCall, PinnedLabels } from './notebook.ts';
import { MAX_REMARK } from './notebook-limits.ts';

/** Reads an unknown value; throws what was expected where, without the value itself. */
type Read<T> = (value: unknown, at: string) => T;

/** One reader for each member that a type has: a new member does not compile until it is read here. */
type Readers<T> = { [K in keyof T]-?: Read<Exclude<T[K], undefined>> };

/** An entry as a file or a page's script brings it. Throws *Expected X to be Y, got Z*; members that it does not know are left out. */
export function expectEntry(value: unknown, at: string): NotebookEntry {
  const { call, remark, pinnedAt } = expectObject(value, at);
  return {
    call: expectPinned(call, `${at}.call`),
    remark: remark === undefined ? '' : expectRemark(remark, `${at}.remark`),
    pinnedAt: expectTime(pinnedAt, `${at}.pinnedAt`),
  };
}

/** A pinned call; throws as `expectEntry` does. */
export function expectPinned(value: unknown, at: string): PinnedCall {
  const object = expectObject(value, at);
  const id = expectText(object['id'], `${at}.id`);
  if (id === '') throw new Error(`Expected ${at}.id to be an event id, got ""`);
  const evidence = expectMembers(object['evidence'], `${at}.evidence`, EVIDENCE, ['channel', 'readAt']);
  if (object['record'] !== undefined) return { id, evidence, record: expectText(object['record'], `${at}.record`) };
  if (object['labels'] === undefined) throw new Error(`Expected ${at} to have record or labels, got neither`);
  return { id, evidence, labels: expectMembers(object['labels'], `${at}.labels`, LABELS, []) };
}

const CHANNELS: Record<Evidence['channel'], true> = {
  'page-answer': true,
  'page-text': true,
  'page-editor': true,
  'page-labels': true,
  file: true,
  paste: true,
};

const EVIDENCE: Readers<Evidence> = {
  channel: (value, at) => {
    const text = expectText(value, at);
    // Looked up among the names of the type itself.
    if (Object.hasOwn(CHANNELS, text)) return text as Evidence['channel'];
    throw new Error(`Expected ${at} to be one of ${Object.keys(CHANNELS).join(', ')}, got another text`);
  },
  name: expectText,
  readAt: expectTime,
  index: expectCount,
  line: expectCount,
  sha256: expectText,
};

const LABELS: Readers<PinnedLabels> = {
  eventId: expectText,
  eventName: expectText,
  eventTime: expectText,
  eventTimeText: expectText,
  userName: expectText,
  eventSource: expectText,
  accessKeyId: expectText,
  sourceIpAddress: expectText,
  requestId: expectText,
  region: expectText,
  errorCode: expectText,
  readOnly: expectText,
  userAgent: expectText,
  accountId: expectText,
  resources: (value, at) =>
    expectList(value, at).map((one, index) =>
      expectMembers<{ type?: string; name?: string }>(
        one,
        `${at}.${index}`,
        { type: expectText, name: expectText },
        [],
      ),
    ),
};

/** The members that the type has, each read; all but the required ones may be absent. */
function expectMembers<T extends object>(
  value: unknown,
  at: string,
  readers: Readers<T>,
  required: readonly (keyof T & string)[],
): T {
  const object = expectObject(value, at);
  const read: [string, unknown][] = [];
  for (const [name, reader] of Object.entries<Read<unknown>>(readers))
    if (object[name] !== undefined || required.some((one) => one === name))
      read.push([name, reader(object[name], `${at}.${name}`)]);
  // Every member was read by the reader of its own name, and the required ones are there.
  return Object.fromEntries(read) as T;
}

/** An object of unknown members; throws for anything else. */
export function expectObject(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`Expected ${at} to be an object, got ${kindOf(value)}`);
  // Each member is unknown until it is read.
  return value as Record<string, unknown>;
}

/** A list of unknown entries; throws for anything else. */
export function expectList(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`Expected ${at} to be a list, got ${kindOf(value)}`);
  return value;
}

function expectText(value: unknown, at: string): string {
  if (typeof value !== 'string') throw new Error(`Expected ${at} to be a text, got ${kindOf(value)}`);
  return value;
}

function expectRemark(value: unknown, at: string): string {
  const text = expectText(value, at);
  if (text.length > MAX_REMARK)
    throw new Error(`Expected ${at} to be at most ${toDigits(MAX_REMARK)} characters, got ${toDigits(text.length)}`);
  return text;
}

function expectCount(value: unknown, at: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new Error(`Expected ${at} to be a whole number from 0, got ${kindOf(value)}`);
  return value;
}

/** The last millisecond that a date can name. */
const LAST_MS = 8.64e15;

function expectTime(value: unknown, at: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > LAST_MS)
    throw new Error(`Expected ${at} to be milliseconds since 1970, got ${kindOf(value)}`);
  return value;
}

/** What a value is, without what it says. */
function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a text' : typeof value === 'number' ? 'another number' : `a ${typeof value}`;
}
