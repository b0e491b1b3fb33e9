import {
  byteAt,
  CLOSE,
  COMMA,
  OPEN,
  OPEN_LIST,
  QUOTE,
  skipColon,
  skipScalar,
  skipSpace,
  skipString,
  skipValue,
} from './json-bytes.ts';
import { hasRecordShape, isAt, type Level, type Member, newRecordLevel, SPAN_COUNT, spanOf } from './members.ts';
import { newSpan, noteBytes, readSpan, type Span, textOf } from './span.ts';

const SOURCE = spanOf('eventSource');

/** Walks over one object after the other and notes where the texts of its columns stand. */
export class RecordReader {
  /** Of the object read last, by `spanOf`. */
  readonly spans: Span[] = Array.from({ length: SPAN_COUNT }, newSpan);
  /** Where the list of records begins (its bracket), when the reading stopped there; else -1. */
  listAt = -1;
  #marks = 0;
  #level = newRecordLevel();
  #bytes: Uint8Array;
  #name = newSpan();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /**
   * From an opening brace to after the closing one, or -1 when that is not JSON. With `stopAtList` the reading stops,
   * with -1 and `listAt`, at a list `Records` in an object that is no record.
   */
  read(at: number, end: number, stopAtList: boolean): number {
    this.#marks = 0;
    this.listAt = -1;
    this.#clear(this.#level);
    return this.#readObject(at + 1, end, this.#level, stopAtList);
  }

  /** Whether the object read last has the shape of a record, as `record-shape.ts` has it. */
  isRecord(): boolean {
    return hasRecordShape(this.#marks) && !this.#isForeign();
  }

  /** Event sources of other things: S3 notifications, Alibaba Cloud's ActionTrail. */
  #isForeign(): boolean {
    const span = this.spans[SOURCE];
    if (!span || span.start === 0) return false;
    const { start, end } = span;
    if (end - start < 4) return false;
    // A look at two bytes settles nearly all: the colon of "aws:", the last c of "aliyuncs.com".
    const mayBe = byteAt(this.#bytes, start + 3) === 0x3a || byteAt(this.#bytes, Math.max(start, end - 6)) === 0x63;
    if (!span.escaped && !mayBe) return false;
    const source = textOf(this.#bytes, span);
    return source.startsWith('aws:') || source.endsWith('.aliyuncs.com');
  }

  #clear(level: Level): void {
    for (const at of level.spans) {
      const span = this.spans[at];
      if (span) span.start = 0;
    }
  }

  #readObject(at: number, end: number, level: Level, stopAtList: boolean): number {
    const bytes = this.#bytes;
    at = skipSpace(bytes, at, end);
    if (at < end && byteAt(bytes, at) === CLOSE) return at + 1;
    let expected: Member | undefined = level.first;
    let previous: Member | undefined;
    for (;;) {
      if (at >= end || byteAt(bytes, at) !== QUOTE) return -1;
      let member: Member | undefined = expected;
      const afterName = at + 1 + (expected?.bytes.length ?? 0);
      if (expected && afterName < end && byteAt(bytes, afterName) === QUOTE && isAt(expected.bytes, bytes, at + 1))
        at = afterName + 1;
      else {
        const start = at + 1;
        at = skipString(bytes, start, end);
        if (at < 0) return -1;
        member = this.#findMember(level, start, at - 1);
        if (previous) previous.next = member;
        else if (member) level.first = member;
      }
      previous = member;
      expected = member?.next;
      at = skipColon(bytes, at, end);
      if (at < 0) return -1;
      at = skipSpace(bytes, at, end);
      if (!member?.matters) at = skipValue(bytes, at, end);
      else if (stopAtList && member.isList && this.#isListAt(at, end)) {
        this.listAt = at;
        return -1;
      } else at = this.#readMember(at, end, member);
      if (at < 0) return -1;
      at = skipSpace(bytes, at, end);
      if (at >= end) return -1;
      const next = byteAt(bytes, at);
      if (next === CLOSE) return at + 1;
      if (next !== COMMA) return -1;
      at = skipSpace(bytes, at + 1, end);
    }
  }

  #isListAt(at: number, end: number): boolean {
    return at < end && byteAt(this.#bytes, at) === OPEN_LIST && !hasRecordShape(this.#marks);
  }

  #findMember(level: Level, start: number, end: number): Member | undefined {
    if (start === end) return undefined;
    const member = level.find(this.#bytes, start, end);
    if (member) return member;
    // Names are hardly ever escaped, but may be.
    for (let at = start; at < end; at++) {
      if (byteAt(this.#bytes, at) !== BACKSLASH) continue;
      const name = textOf(this.#bytes, { start, end, escaped: true });
      return level.members.find((candidate) => candidate.matters && candidate.name === name);
    }
    return level.learn(this.#bytes, start, end);
  }

  #readMember(at: number, end: number, member: Member): number {
    const bytes = this.#bytes;
    this.#marks |= member.mark;
    const byte = at < end ? byteAt(bytes, at) : 0;
    const { inside } = member;
    if (inside) {
      this.#clear(inside);
      return byte === OPEN ? this.#readObject(at + 1, end, inside, false) : skipValue(bytes, at, end);
    }
    const span = this.spans[member.span] ?? this.#name;
    if (byte === QUOTE) return readSpan(bytes, at + 1, end, span);
    span.start = 0;
    if (!member.isFlag || (byte !== FIRST_OF_TRUE && byte !== FIRST_OF_FALSE)) return skipValue(bytes, at, end);
    const after = skipScalar(bytes, at, end);
    if (after > 0) noteBytes(bytes, at, after, span);
    return after;
  }
}

const BACKSLASH = 0x5c;
const FIRST_OF_TRUE = 0x74;
const FIRST_OF_FALSE = 0x66;
