import { isTelling, isTellingName, judgeName } from './member-name.ts';
import { isNoSecret } from './no-secret.ts';
import { findLabel, type Label } from './secret-label.ts';
import { findSecretValue } from './secret-value.ts';
import { TELLING_HINT } from './telling-names.ts';

/** What stands in place of a secret. */
export const SECRET = '‹secret›';

/** How far behind the name of a pair its value may begin, in characters. */
const MAX_PAIR_GAP = 300;

const EQUAL = 0x3d;
const COLON = 0x3a;
const PERCENT = 0x25;
const GREATER = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const WIDE_COLON = 0xff1a;
const WIDE_EQUAL = 0xff1d;

function isMark(code: number): boolean {
  return (
    code === EQUAL ||
    code === COLON ||
    code === PERCENT ||
    code === GREATER ||
    code === QUOTE ||
    code === APOSTROPHE ||
    code === WIDE_COLON ||
    code === WIDE_EQUAL
  );
}

/**
 * The text with each value masked that a telling name stands before: `password=…`, `"SecretAccessKey": "…"`, `<Password>…</Password>`,
 * `PASSWORD '…'`, also in JSON inside of JSON, in encoded text, and in pairs (`"name": "DB_PASSWORD", "value": "…"`). Names stay.
 */
export function maskLabelled(text: string): string {
  if (!TELLING_HINT.test(text)) return text;
  let masked = '';
  /** Up to here the text is in `masked`. */
  let done = 0;
  /** Up to here a value may begin whose name told. */
  let pairUntil = -1;
  for (let at = 1; at < text.length; at++) {
    if (!isMark(text.charCodeAt(at))) continue;
    const label = findLabel(text, at, done);
    if (!label) continue;
    const judged = judgeName(label.name);
    const byPair = at <= pairUntil && judged.isPairValue;
    const telling = byPair || isTelling(judged.telling);
    if (!telling && !judged.isPairName) continue;
    const value = findSecretValue(text, label, judged.telling ?? 'all');
    if (!value) continue;
    const written = text.slice(value.from, value.to);
    if (telling && !isNoSecret(written) && !isProse(text, label, value.to, written, byPair)) {
      masked += text.slice(done, value.from) + SECRET;
      done = value.to;
      at = value.to - 1;
      pairUntil = -1;
    } else if (judged.isPairName) pairUntil = isTellingName(written) ? value.to + MAX_PAIR_GAP : pairUntil;
  }
  return done === 0 ? text : masked + text.slice(done);
}

/** Words before a label of which a sentence tells: `Invalid token: …`. */
const OF_SENTENCE =
  /\b(?:invalid|expired|missing|unexpected|unknown|bad|wrong|malformed|incorrect|illegal|unrecognized|unsupported|duplicate|ambiguous|parse|parsing|syntax|reserved|undefined|unterminated)\s+\S{0,40}$/i;
/** A word of a language, not a secret: letters alone, and another word or a sentence's end behind it. */
const LETTERS = /^[A-Za-z]{1,20}[.,:]?$/;
const MAX_BEFORE = 60;

/** A count of tokens. */
const COUNT = /^\d{1,9}$/;

/** Whether a name with a colon behind it is a part of a sentence: the names that are words of every day, and no quotes. */
function isProse(text: string, label: Label, end: number, value: string, byPair: boolean): boolean {
  if (
    !byPair &&
    judgeName(label.name).telling === 'some' &&
    /tokens?$/i.test(label.name) &&
    COUNT.test(value) &&
    /[\s:=]/.test(text[label.valueAt - 1] ?? '')
  )
    return true;
  if (byPair || label.mark !== COLON || judgeName(label.name).telling === 'all' || label.quoted) return false;
  if (!/\s/.test(text[label.valueAt - 1] ?? '')) return false;
  if (OF_SENTENCE.test(text.slice(Math.max(0, label.start - MAX_BEFORE), label.end))) return true;
  return LETTERS.test(value) && /^\s+[A-Za-z]/.test(text.slice(end, end + 3));
}
