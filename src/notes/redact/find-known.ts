import type { KnownValue, KnownValues } from './known-values.ts';
import { WORD } from './text-patterns.ts';

/** A place in a text that is to be replaced. */
export interface Found {
  start: number;
  /** Behind the last character. */
  end: number;
}

export interface FoundKnown extends Found {
  value: KnownValue;
}

/** Finds the values known in a text. */
export interface KnownFinder {
  /**
   * In order, none inside of another, each in a place that is free: a longer value that reaches into another place keeps no
   * shorter one from being found. With `isKey` words of records as well are no names.
   */
  findAll(text: string, isKey: boolean, isFree: (start: number, end: number) => boolean): FoundKnown[];
}

/** Names that are words of AWS or of records as well: they are replaced only where a name stands, never in a sentence. */
const WORDS = new Set(
  `access account action actor all any api arn assumed-role attribute authorized aws bucket call chef client cloudtrail code
  config console create data default delete denied describe ec2 ecs eks error event export get group host iam id instance
  invalid is item items key kms lambda list log logs master member message model name network node not object ops opsworks
  opsworks-cm owner path policy port principal private public puppet put read region request resource response role root
  rds s3 secret server service session single sns sqs ssm state status sts subnet system tag tags test text the time to token type
  update user username users value version vpc write`.split(/\s+/),
);
/** Shorter names are letters of other words everywhere. */
const MIN_NAME = 3;
/** In most scripts but Latin a letter says more, and names of two are usual. */
const MIN_OTHER = 2;

/** A value by one part of it. */
interface Candidate {
  value: KnownValue;
  lower: string;
  /** Characters before that part. */
  offset: number;
  strict: boolean;
  /** It ends in a letter or digit that makes one word with what follows. */
  bounded: boolean;
}

/**
 * A word of Latin letters, or one other character that is no sign of ASCII: in most other scripts a name stands between letters of
 * its sentence, without spaces or with endings, so it is looked for at each of them.
 */
const PART = new RegExp(`[${WORD}]+|[^\\p{ASCII}]`, 'gu');
const OTHER = new RegExp(`(?![${WORD}])[^\\p{ASCII}]`, 'u');
const IS_WORD = new RegExp(`[${WORD}]`, 'u');
const ENDS_IN_WORD = /[\p{Script=Latin}\p{N}]\p{M}*$/u;

/** By the parts of a text, each looked up once: many values known cost no more than few. */
export function createKnownFinder(known: KnownValues): KnownFinder {
  const byPart = new Map<string, Candidate[]>();
  for (const value of known.values()) {
    const lower = value.text.toLowerCase();
    const least = OTHER.test(lower) ? MIN_OTHER : MIN_NAME;
    const strict = value.text.length < least || WORDS.has(lower);
    // By the first part, and by a character that no word of the text before it can hide.
    const parts = [new RegExp(PART).exec(lower), OTHER.exec(lower)].filter((part) => part !== null);
    for (const { index: offset, 0: part } of parts.filter(({ index }, at) => at === 0 || index !== parts[0]?.index)) {
      const candidate = { value, lower, offset, strict, bounded: ENDS_IN_WORD.test(lower) };
      const others = byPart.get(part);
      if (others) others.push(candidate);
      else byPart.set(part, [candidate]);
    }
  }
  for (const candidates of byPart.values()) candidates.sort((a, b) => b.lower.length - a.lower.length);
  const findAt = (
    text: string,
    word: string,
    at: number,
    isTaken: (start: number, end: number) => boolean,
    isKey: boolean,
  ): FoundKnown | undefined => {
    for (const { value, lower, offset, strict, bounded } of byPart.get(word.toLowerCase()) ?? []) {
      const start = at - offset;
      const end = start + value.text.length;
      if (start < 0 || text.slice(start, end).toLowerCase() !== lower) continue;
      if (bounded && IS_WORD.test(text[end] ?? '')) continue;
      if (strict && (isKey || !isNamePlace(text, start, end))) continue;
      if (!isPartOfConstant(text, start, end, value.text) && !isTaken(start, end)) return { start, end, value };
    }
    return undefined;
  };
  return {
    findAll: (text, isKey, isFree) => {
      const found: FoundKnown[] = [];
      if (byPart.size === 0) return found;
      let done = 0;
      const isTaken = (start: number, end: number): boolean => start < done || !isFree(start, end);
      for (const { 0: word, index } of text.matchAll(PART)) {
        if (index < done) continue;
        const one =
          findAt(text, word, index, isTaken, isKey) ??
          // The letter of a line break that is still written as an escape.
          (text[index - 1] === '\\' && /^[nrtbf]/.test(word)
            ? findAt(text, word.slice(1), index + 1, isTaken, isKey)
            : undefined);
        if (!one) continue;
        found.push(one);
        done = one.end;
      }
      return found;
    },
  };
}

/** `ADMIN` in `PUPPET_ADMIN_PASSWORD` is not the user `admin`; `Alice` in `Alice_backup` is `alice`. */
function isPartOfConstant(text: string, start: number, end: number, value: string): boolean {
  if ((text[start - 1] !== '_' && text[end] !== '_') || text.slice(start, end) === value || OTHER.test(value))
    return false;
  const before = /[A-Za-z0-9_]*$/.exec(text.slice(Math.max(0, start - LONGEST_CONSTANT), start))?.[0] ?? '';
  const after = /^[A-Za-z0-9_]*/.exec(text.slice(end, end + LONGEST_CONSTANT))?.[0] ?? '';
  return !/[a-z]/.test(before + text.slice(start, end) + after);
}

/** Characters on either side of a name. */
const LONGEST_CONSTANT = 64;

/** Between marks, not between words. */
function isNamePlace(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text[end] ?? '';
  if (start === 0) return after === '' || /["'/,;:&)\]}@?#\\]/.test(after);
  return /[/:="'([{,@] ?$|\\[nrtbf]$/.test(before) && (after === '' || /["'/,;:&)\]}@?#\s.\\]/.test(after));
}
