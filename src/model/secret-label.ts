/** A name before a value in a text. */
export interface Label {
  /** The name with up to three words before it that belong to it: `Secret Access Key`. */
  name: string;
  /** Where it begins and ends. */
  start: number;
  end: number;
  /** The mark between it and its value, as a character's code. */
  mark: number;
  /** Where its value begins, white space before it included in what lies before. */
  valueAt: number;
  /** It stands in quotes. */
  quoted: boolean;
  /** Mark and quotes are percent-encoded. */
  encoded: boolean;
  /** It is an element of XML, and its value ends with it. */
  isElement: boolean;
}

const EQUAL = 0x3d;
const COLON = 0x3a;
const PERCENT = 0x25;
const GREATER = 0x3e;
const SLASH = 0x2f;
const DASH = 0x2d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BACKSLASH = 0x5c;
const SPACE = 0x20;

/** Space and quotes between a name and its mark, in characters. */
const MAX_GAP = 24;
const MAX_NAME = 128;
const MAX_TAG = 300;

const ENCODED_MARK = /%(?:25){0,4}(?:3[AaDd])/y;
const AFTER_MARK = /[=>:]?(?:[ \t+]|%(?:25){0,4}20){0,64}(?:[\r\n]{1,2}[ \t]{0,64}(?=\\{0,16}["']))?/y;
const ENCODED_QUOTE_BEFORE = /%(?:25){0,4}2[27]$/;
/** “ ” ‘ ’ « » */
const QUOTES_OF_PRINT = [0x201c, 0x201d, 0x2018, 0x2019, 0xab, 0xbb];
const IDENTIFIED_BY =
  /\bidentified\s{1,8}(?:with\s{1,8}\S{1,40}\s{1,8})?(?:by|as)\s{1,8}(?:values?\s{0,8}|password\s{0,8})?$/i;

function isNameCharacter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) ||
    code === 0x5f ||
    code === 0x2d ||
    code === 0x2e ||
    code === 0x24
  );
}

/** The name before the mark at this place, not before `least`. */
export function findLabel(text: string, at: number, least: number): Label | undefined {
  const code = text.charCodeAt(at);
  if (code === QUOTE || code === APOSTROPHE) return findBeforeQuote(text, at, least);
  const isArrow = code === GREATER && text.charCodeAt(at - 1) === DASH;
  if (code === GREATER && !isArrow) return findElement(text, at, least);
  let after = at + 1;
  if (code === PERCENT) {
    ENCODED_MARK.lastIndex = at;
    if (!ENCODED_MARK.test(text)) return undefined;
    after = ENCODED_MARK.lastIndex;
  } else if (code === COLON && text.charCodeAt(after) === SLASH && text.charCodeAt(after + 1) === SLASH)
    return undefined;
  const { end, quoted } = skipBack(text, isArrow ? at - 1 : at, least);
  const start = findStart(text, end, least);
  if (start === end) return undefined;
  const mark =
    code === PERCENT ? (/3[Aa]$/.test(text.slice(at, after)) ? COLON : EQUAL) : code >= 0xff00 ? EQUAL : code;
  // `arn:aws:secretsmanager:…:secret:name`, `x/token:…`: a part of something longer; `/password:…` is an option.
  if (mark === COLON && !quoted && isPartOfPath(text, start)) return undefined;
  AFTER_MARK.lastIndex = after;
  AFTER_MARK.test(text);
  const valueAt = Math.max(after, AFTER_MARK.lastIndex);
  const from = quoted ? start : withWordsBefore(text, start, least);
  return {
    name: text.slice(from, end),
    start,
    end,
    mark,
    valueAt,
    quoted,
    encoded: code === PERCENT,
    isElement: false,
  };
}

function isPartOfPath(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return before === COLON || (before === SLASH && text.charCodeAt(start - 2) > SPACE);
}

/** Over white space, the closing quote of the name and a bracket: `["x-api-key"] =`. */
function skipBack(text: string, at: number, least: number): { end: number; quoted: boolean } {
  let end = at;
  let quoted = false;
  const bound = Math.max(least, at - MAX_GAP);
  while (end > bound) {
    const code = text.charCodeAt(end - 1);
    if (code === QUOTE || code === APOSTROPHE || code === 0x60 || QUOTES_OF_PRINT.includes(code)) quoted = true;
    else if (code !== BACKSLASH && code !== SPACE && code !== 0x09 && code !== 0x5d && code !== 0x2b && code !== COLON)
      break;
    end--;
  }
  const encoded = ENCODED_QUOTE_BEFORE.exec(text.slice(Math.max(bound, end - 12), end));
  return encoded ? { end: end - encoded[0].length, quoted: true } : { end, quoted };
}

function findStart(text: string, end: number, least: number): number {
  const bound = Math.max(least, end - MAX_NAME);
  let start = end;
  while (start > bound && isNameCharacter(text.charCodeAt(start - 1))) start--;
  // `%22password%22`: the digits of the quote are no part of the name.
  if (text.charCodeAt(start - 1) === PERCENT) {
    const digits = /^(?:25){0,4}[0-9A-Fa-f]{2}/.exec(text.slice(start, Math.min(end, start + 12)));
    if (digits) start += digits[0].length;
  }
  return start;
}

/** Two more words, each a space away: `Secret Access Key`, `next token`. */
function withWordsBefore(text: string, start: number, least: number): number {
  let from = start;
  for (let words = 0; words < 2; words++) {
    if (text.charCodeAt(from - 1) !== SPACE || from - 1 <= least) break;
    const begin = findStart(text, from - 1, Math.max(least, from - 24));
    if (begin === from - 1) break;
    from = begin;
  }
  return from;
}

/** SQL and commands: `PASSWORD 'x'`, `SECRET_ACCESS_KEY 'x'`, `PASSWORD('x')`, `IDENTIFIED BY 'x'`. */
function findBeforeQuote(text: string, at: number, least: number): Label | undefined {
  const before = text.charCodeAt(at - 1);
  const isPrefix = before === 0x4e || before === 0x45 || before === 0x62 || before === 0x75;
  const gapEnd = isPrefix ? at - 1 : at;
  const gap = text.charCodeAt(gapEnd - 1);
  if (gap !== SPACE && gap !== 0x28 && gap !== 0x0a && gap !== 0x09) return undefined;
  let end = gapEnd;
  while (
    end > least &&
    (text.charCodeAt(end - 1) <= SPACE || text.charCodeAt(end - 1) === 0x28) &&
    gapEnd - end < MAX_GAP
  )
    end--;
  const start = findStart(text, end, least);
  if (start === end) return undefined;
  const label = { start, end, mark: EQUAL, valueAt: gapEnd, quoted: false, encoded: false, isElement: false };
  if (IDENTIFIED_BY.test(text.slice(Math.max(least, at - 96), at))) return { ...label, name: 'identified by' };
  return { ...label, name: text.slice(start, end) };
}

/** `<Password>x</Password>`, `<ns:password type="x">`. */
function findElement(text: string, at: number, least: number): Label | undefined {
  const before = text.charCodeAt(at - 1);
  if (before === EQUAL || before === SLASH || before === 0x2d) return undefined;
  const from = Math.max(least, at - MAX_TAG);
  const open = from + text.slice(from, at).lastIndexOf('<');
  if (open < from || text.charCodeAt(open + 1) === SLASH) return undefined;
  let start = open + 1;
  let end = start;
  while (end < at && (isNameCharacter(text.charCodeAt(end)) || text.charCodeAt(end) === COLON)) {
    if (text.charCodeAt(end) === COLON) start = end + 1;
    end++;
  }
  if (start === end) return undefined;
  const name = text.slice(start, end);
  return { name, start, end, mark: GREATER, valueAt: at + 1, quoted: false, encoded: false, isElement: true };
}
