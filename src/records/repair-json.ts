import { jsonrepair } from 'jsonrepair';
import type { JsonValue } from '../values/json.ts';
import { findJson } from '../values/read-json.ts';
import { isObject } from './record-shape.ts';

/** How often each kind of fault was mended. */
export type Repairs = Map<Repair, number>;
export type Repair =
  | 'trailing comma taken out'
  | 'surplus comma taken out'
  | 'missing comma put in'
  | 'line break inside a text'
  | 'quotation mark mended'
  | 'stray word left out';

export interface Repaired {
  text: string;
  value: JsonValue;
  repairs: Repairs;
}

/** Longer texts are not mended: AWS's largest records have 1 MB. In characters. */
const MAX_LENGTH = 2_000_000;

/**
 * Mends JSON as people paste it from documentation and chats: surplus and missing commas, line breaks inside texts, other
 * quotation marks, a stray word between members. Only what leaves every name, value and bracket where it is: the result is
 * taken when, but for commas, quotation marks and white space, it is the same text. What was cut off, or lacks a bracket,
 * is not mended: nobody can say what belongs where.
 *
 * @returns `undefined` when the text cannot be mended without a guess.
 */
export function findRepaired(text: string): Repaired | undefined {
  if (text.length > MAX_LENGTH || isCutOff(text) || lacksManyCommas(text)) return undefined;
  const repairs: Repairs = new Map();
  return tryRepair(text, repairs) ?? tryRepair(withoutStrayWords(text, repairs), repairs);
}

/** Whether more members were begun behind the last closing bracket. */
function isCutOff(text: string): boolean {
  return text.slice(Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1).includes('"');
}

function tryRepair(text: string, repairs: Repairs): Repaired | undefined {
  let repaired: string;
  try {
    repaired = jsonrepair(text);
  } catch {
    return undefined;
  }
  const found = findJson(repaired);
  if (!found || !(isObject(found.value) || Array.isArray(found.value)) || toEssence(repaired) !== toEssence(text))
    return undefined;
  count(text, repaired, repairs);
  return { text: repaired, value: found.value, repairs };
}

/** Each missing comma costs the library a walk over the whole text, and a record has few. */
const MAX_MISSING = 200;

/** Whether very many values follow each other with nothing between. */
function lacksManyCommas(text: string): boolean {
  let missing = 0;
  let wasValue = false;
  for (const [token] of text.matchAll(PART)) {
    const isValue = !/^[{}[\],:]/.test(token);
    if (isValue && wasValue && ++missing > MAX_MISSING) return true;
    wasValue = isValue || token === '}' || token === ']';
  }
  return false;
}

const QUOTES = '"\'`\u2018\u2019\u201c\u201d';

/** The text without what may be mended. */
function toEssence(text: string): string {
  return text.replace(/\\[nrt]|[\s,"'`\u2018\u2019\u201c\u201d\\]/g, '');
}

function add(repairs: Repairs, repair: Repair): void {
  repairs.set(repair, (repairs.get(repair) ?? 0) + 1);
}

/** Walks along both texts, which have the same essence, and names where they differ. */
function count(text: string, repaired: string, repairs: Repairs): void {
  let to = 0;
  for (let from = 0; from < text.length; from++) {
    const was = text.charAt(from);
    if (was === repaired.charAt(to)) {
      to++;
      continue;
    }
    const is = repaired.charAt(to);
    if (was === ',')
      add(
        repairs,
        /^\s*[\]}]/.test(text.slice(from + 1, from + 200)) ? 'trailing comma taken out' : 'surplus comma taken out',
      );
    else if (is === ',') {
      add(repairs, 'missing comma put in');
      to++;
      from--;
    } else if (was === '\n' && is === '\\') {
      add(repairs, 'line break inside a text');
      to += 2;
    } else if (/\s/.test(was)) {
      // A carriage return or tab inside a text, or white space that was dropped with what followed it.
      if (is === '\\') to += 2;
    } else if (/\s/.test(is)) {
      to++;
      from--;
    } else if (QUOTES.includes(was)) {
      add(repairs, 'quotation mark mended');
      if (QUOTES.includes(is)) to++;
      else if (is === '\\') to += 2;
    } else if (QUOTES.includes(is) || is === '\\') {
      if (is !== '\\') add(repairs, 'quotation mark mended');
      to++;
      from--;
    }
  }
}

/** A text, or what may stand outside of texts and is no JSON: words, dots. */
const TOKEN = /"(?:[^"\\]|\\(?:[\s\S]|$))*(?:"|$)|[^\s"{}[\],:]+/g;
const PART = new RegExp(`${TOKEN.source}|[{}[\\],:]`, 'g');
const LITERAL = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
/** A few words are a slip of whoever copied; many are prose, or quotation marks that do not match. */
const MAX_STRAY = 5;

/** Without words that stand where a name or a comma should, and without commas after commas. */
function withoutStrayWords(text: string, repairs: Repairs): string {
  let stray = 0;
  const cleared = text.replace(TOKEN, (token, at: number) => {
    if (token.startsWith('"') || LITERAL.test(token) || token.length > 40) return token;
    // After a colon it is a value, before one a name: leaving those out would lose something.
    if (
      /:\s*$/.test(text.slice(Math.max(0, at - 20), at)) ||
      /^\s*:/.test(text.slice(at + token.length, at + token.length + 20))
    )
      return token;
    stray++;
    return '';
  });
  if (stray > MAX_STRAY) return text;
  if (stray > 0) repairs.set('stray word left out', stray);
  return cleared.replace(/("(?:[^"\\]|\\(?:[\s\S]|$))*(?:"|$))|,(?:\s*,)+/g, (_all, string?: string) => {
    if (string !== undefined) return string;
    if (stray === 0) add(repairs, 'surplus comma taken out');
    return ',';
  });
}
