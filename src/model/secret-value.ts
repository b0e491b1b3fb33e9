import { findBareEnd, isWord, matchAt } from './bare-value.ts';
import type { Label } from './secret-label.ts';
import type { Telling } from './telling-names.ts';

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BACKTICK = 0x60;
const BACKSLASH = 0x5c;

const OPENING = /[NEbBuUrR]?\(?\s{0,8}(\\{0,32})(["'`])/y;
const OPENING_ENCODED = /%(?:25){0,4}(2[27])/y;
/** A scheme of HTTP's authentication, a space, and what it is about. */
const SCHEME =
  /(?:Basic|Bearer|Token|Digest|Negotiate|NTLM|ApiKey|Api-Key|Key|OAuth|Hawk|AWS|AWS4-HMAC-SHA256|SharedKey(?:Lite)?|GoogleLogin|DPoP|SSWS|Splunk|Zoho-oauthtoken|Klaviyo-API-Key)(?: |\+|%(?:25){0,4}20)/iy;
/** The name of a variable in the place of a value: `${DB_PASSWORD}`, `$(pass)`, `{{ password }}`. */
const PLACEHOLDER = /(?:\$\{[\w.:-]{1,128}\}|\$\([\w .:/-]{1,128}\)|\{\{[^{}]{1,256}\}\})(?![\w$])/y;
/** Headers with a value of several words. */
const HEADER = /(?:authorization|cookie|auth[_-]?header)$/i;

/** Where the value of a label stands; `undefined` when there is none. Quotes around it are left where they are. */
export function findSecretValue(
  text: string,
  label: Label,
  telling: Telling,
): { from: number; to: number } | undefined {
  const from = label.valueAt;
  if (from >= text.length) return undefined;
  if (label.isElement) return some(from, findElementEnd(text, from));
  const opening = matchAt(OPENING, text, from);
  if (opening) {
    const [whole, slashes = '', quote = ''] = opening;
    return some(from + whole.length, findQuoteEnd(text, from + whole.length, quote, slashes.length));
  }
  const encoded = matchAt(OPENING_ENCODED, text, from);
  if (encoded) {
    const [whole, digits = ''] = encoded;
    const end = text.indexOf(whole, from + whole.length);
    const other = end < 0 ? text.indexOf(digits === '22' ? '"' : "'", from) : end;
    return some(from + whole.length, other < 0 ? text.length : other);
  }
  const placeholder = matchAt(PLACEHOLDER, text, from);
  if (placeholder) return some(from, from + placeholder[0].length);
  const code = text.charCodeAt(from);
  if ((code === 0x5b || code === 0x7b) && telling !== 'value') return some(from, findBracketEnd(text, from));
  if (code === 0x3c) {
    const end = text.indexOf('>', from);
    return end < 0 ? some(from, text.length) : some(from, end + 1);
  }
  if (code === 0x201c || code === 0x2018 || code === 0xab) return some(from + 1, findFancyEnd(text, from));
  const scheme = HEADER.test(label.name) || matchAt(SCHEME, text, from) !== undefined;
  if (scheme) return some(from, findLineEnd(text, from, true));
  const block = /^[|>][-+\d]{0,2}[ \t]{0,8}\r?\n/.exec(text.slice(from, from + 16));
  if (block && label.mark === 0x3a)
    return some(from + block[0].length, findBlockEnd(text, label, from + block[0].length));
  if (label.mark === 0x3a && beginsLine(text, label)) return some(from, findLineEnd(text, from, false));
  return some(from, findBareEnd(text, from));
}

function some(from: number, to: number): { from: number; to: number } | undefined {
  return to > from ? { from, to } : undefined;
}

/**
 * The closing quote has as many backslashes before it as the opening one; more of them belong to the value. In SQL and shells a value
 * goes on behind a quote that is doubled or followed by a letter.
 */
function findQuoteEnd(text: string, from: number, quote: string, slashes: number): number {
  const code = quote.charCodeAt(0);
  let run = 0;
  for (let at = from; at < text.length; at++) {
    const here = text.charCodeAt(at);
    if (here === BACKSLASH) run++;
    else {
      const closes = here === code && (run < slashes || (run - slashes) % (2 * (slashes + 1)) === 0);
      if (closes) {
        const next = text.charCodeAt(at + 1);
        if (slashes === 0 && (next === code || isWord(next))) at++;
        else if (slashes === 0 && (next === QUOTE || next === APOSTROPHE) && isWord(text.charCodeAt(at + 2)))
          return findQuoteEnd(text, at + 2, text[at + 1] ?? quote, 0);
        else return at - Math.min(run, slashes);
      }
      run = 0;
    }
  }
  return text.length;
}

const MAX_DEPTH = 64;

/** Behind the bracket that closes the one at this place, with regard to quotes; the text's end when there is none. */
function findBracketEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) depth++;
    else if (code === 0x5d || code === 0x7d) {
      depth--;
      if (depth <= 0) return at + 1;
    } else if (code === QUOTE) {
      let slashes = 0;
      while (text.charCodeAt(at - 1 - slashes) === BACKSLASH && slashes < 32) slashes++;
      at = findQuoteEnd(text, at + 1, '"', slashes) + slashes;
    }
    if (depth > MAX_DEPTH) return text.length;
  }
  return text.length;
}

function findElementEnd(text: string, from: number): number {
  const end = text.indexOf('</', from);
  return end < 0 ? text.length : end;
}

function findFancyEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x201d || code === 0x2019 || code === 0xbb) return at;
  }
  return text.length;
}

/** To the end of the line, or to a quote that closes what the label stands in. */
function findLineEnd(text: string, from: number, toQuote: boolean): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return at;
    if (code === BACKSLASH && /[nr"']/.test(text[at + 1] ?? '')) return at;
    if (toQuote && (code === QUOTE || code === APOSTROPHE || code === BACKTICK) && !isWord(text.charCodeAt(at + 1)))
      return isInParameter(text, from, at) ? findLineEnd(text, at + 1, toQuote) : at;
    if (!toQuote && code === 0x20 && text.charCodeAt(at + 1) === 0x23) return at;
  }
  return text.length;
}

/** `Digest username="a", response="b"`: a quote that was opened behind a mark. */
function isInParameter(text: string, from: number, at: number): boolean {
  const before = text.slice(Math.max(from, at - 200), at);
  const open = before.lastIndexOf('="');
  return (
    text.charCodeAt(at) === QUOTE && ((open >= 0 && !before.slice(open + 2).includes('"')) || before.endsWith('='))
  );
}

/** Whether a label is the first of a line of several: there a value may hold spaces. */
function beginsLine(text: string, { start, quoted }: Label): boolean {
  if (quoted) return false;
  let at = start;
  while (at > 0 && start - at < 64 && /[ \t"'-]/.test(text[at - 1] ?? '')) at--;
  const before = text.charCodeAt(at - 1);
  return before === 0x0a || (at === 0 && text.indexOf('\n', start) >= 0 && text.indexOf('\n', start) - start < 2000);
}

/** A block of YAML: the lines that are further in than their name. */
function findBlockEnd(text: string, { start }: Label, from: number): number {
  const line = text.lastIndexOf('\n', start) + 1;
  const indent = start - line;
  let at = from;
  while (at < text.length) {
    let visible = at;
    while (text.charCodeAt(visible) === 0x20) visible++;
    const isEmpty = text.charCodeAt(visible) === 0x0a;
    if (!isEmpty && visible - at <= indent) return at;
    const next = text.indexOf('\n', visible);
    if (next < 0) return text.length;
    at = next + 1;
  }
  return text.length;
}
