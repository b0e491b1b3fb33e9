import type { TextRewriter } from './text-rewriter.ts';

/** JSON text inside of JSON text, and so on. */
const MAX_NESTED = 8;
/** Members of a record that say what and when: the way back to the evidence. */
const KEPT = new Set([
  'eventVersion',
  'eventTime',
  'eventSource',
  'eventName',
  'awsRegion',
  'requestID',
  'eventID',
  'sharedEventID',
  'eventType',
  'eventCategory',
]);

/** A value that may be JSON text itself: then it stays JSON. */
export function rewriteValue(text: string, rewriter: TextRewriter, nested = 0): string {
  if (nested < MAX_NESTED && /^\s*[{[]/.test(text) && isJson(text)) return rewriteJson(text, rewriter, nested + 1);
  return rewriter.text(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * JSON with what names somebody replaced, in its strings, in the names of members and in numbers that are accounts. Layout and
 * all other numbers stay as they are, also those that JavaScript has no number for.
 *
 * @param text must be JSON.
 * @param nested 0 for a record: its time, action and ids stay.
 */
export function rewriteJson(text: string, rewriter: TextRewriter, nested: number): string {
  let written = '';
  let done = 0;
  let depth = 0;
  let name = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN || code === OPEN_LIST) depth++;
    else if (code === CLOSE || code === CLOSE_LIST) depth--;
    else if (code === QUOTE || code === MINUS || isDigit(code)) {
      const end = code === QUOTE ? endOfString(text, at) : endOfNumber(text, at);
      const token = text.slice(at, end);
      const isName = code === QUOTE && /^\s*:/.test(text.slice(end, end + 2));
      const kept = nested === 0 && depth === 1 && !isName && KEPT.has(name);
      const next = kept ? token : isName ? rewriteName(token, rewriter) : rewriteToken(token, name, rewriter, nested);
      if (isName) name = toText(token);
      if (next !== token) {
        written += text.slice(done, at) + next;
        done = end;
      }
      at = end - 1;
    }
  }
  return done === 0 ? text : written + text.slice(done);
}

function rewriteName(token: string, rewriter: TextRewriter): string {
  const name = toText(token);
  const rewritten = rewriter.key(name);
  return rewritten === name ? token : JSON.stringify(rewritten);
}

function rewriteToken(token: string, name: string, rewriter: TextRewriter, nested: number): string {
  if (!token.startsWith('"')) {
    const account = findAccount(token, name, rewriter);
    return account === undefined ? token : JSON.stringify(account);
  }
  const text = toText(token);
  const rewritten = rewriteValue(text, rewriter, nested);
  return rewritten === text ? token : JSON.stringify(rewritten);
}

/** What stands in for a number that is an account: one that is known, or one whose name says so. */
export function findAccount(digits: string, name: string, rewriter: TextRewriter): string | undefined {
  const [, sign = '', account] = ACCOUNT.exec(digits) ?? [];
  if (account === undefined) return undefined;
  const stand = rewriter.findAccount(account, /account|owner|principal|member|user_?ids?$|^aws$/i.test(name));
  return stand === undefined ? undefined : `${sign}${stand}`;
}

/** Also as tables that take it for a fraction write it, and below zero. */
const ACCOUNT = /^(-?)(\d{12})(?:\.0*)?$/;

function toText(token: string): string {
  // A token of JSON that begins with a quote is a string.
  return token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
}

/** Behind the closing quote. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at + 1;
  }
  return text.length;
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && /[\d.eE+-]/.test(text[end] ?? '')) end++;
  return end;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

const QUOTE = 0x22;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN = 0x7b;
const CLOSE = 0x7d;
