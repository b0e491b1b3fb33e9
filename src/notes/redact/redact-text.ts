import type { TextRewriter } from '../rewrite/text-rewriter.ts';
import { findBase64, findDecoded, MAX_DECODINGS } from './decode-text.ts';
import { createKnownFinder, type Found } from './find-known.ts';
import { isPublicName, LABEL, toHostMeaning } from './host-name.ts';
import { findIpAddress, replaceIpAddress } from './ip-address.ts';
import type { KnownValues } from './known-values.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { type Find, PARTS, toExpression, WHOLE } from './text-patterns.ts';

/** Texts that come again and again in many calls, and how many of them are kept. */
const SHORT = 300;
const MAX_KEPT = 50_000;
const WHOLE_SHAPES = toExpression(WHOLE);
const PART_SHAPES = toExpression(PARTS);
/** A host as an address has it, with a dot of the root behind it or without. */
const NAMED_HOST = new RegExp(`^${LABEL}(?:\\.${LABEL})*\\.?$`, 'u');
/** The path of a value in a record is no host, whatever it ends in. */
const OF_RECORDS =
  /^(?:userIdentity|requestParameters|responseElements|additionalEventData|serviceEventDetails|resources)\./;

/**
 * Replaces in texts what is known and what has the shape of an account, a key, an address or a host. The same text always gives
 * the same. What had to be decoded to be found is shown decoded.
 */
export function createTextRedactor(known: KnownValues, pseudonyms: Pseudonyms): TextRewriter {
  const finder = createKnownFinder(known);
  /** Things read as one, then values known, then shapes; what overlaps with something found before is no find. */
  const search = (text: string, parts: 'whole' | 'inner' | 'key'): string => {
    const changes: Change[] = [];
    if (parts !== 'inner') {
      addBase64(text, changes);
      addShapes(text, WHOLE, WHOLE_SHAPES, changes);
      changes.sort(byStart);
    }
    const taken = changes.length;
    const isFreePlace = (start: number, end: number): boolean => isFree(changes, taken, start, end);
    for (const { start, end, value } of finder.findAll(text, parts === 'key', isFreePlace))
      changes.push({ start, end, to: () => pseudonyms.nameOf(value.kind, value.value) });
    changes.sort(byStart);
    addShapes(text, PARTS, PART_SHAPES, changes);
    return changes.length === 0 ? text : applyChanges(text, changes.sort(byStart));
  };
  const addShapes = (text: string, shapes: typeof WHOLE, expression: RegExp, changes: Change[]): void => {
    const taken = changes.length;
    for (const found of text.matchAll(expression)) {
      const find = shapes[shapes.findIndex((_, at) => found[at + 1] !== undefined)]?.[0] ?? 'id';
      const [match] = found;
      const start = found.index;
      const end = start + match.length;
      if (isFree(changes, taken, start, end)) changes.push({ start, end, to: () => replace(find, match) });
    }
  };
  const addBase64 = (text: string, changes: Change[]): void => {
    for (const { start, end, decoded } of findBase64(text)) {
      const redacted = redact(decoded);
      if (redacted !== decoded) changes.push({ start, end, to: () => redacted });
    }
  };
  const inside = (text: string): string => search(text, 'inner');
  const replace = (find: Find, match: string): string => {
    switch (find) {
      case 'arn':
        return match.replace(/(?<=:)\d{12}(?=:)/, (account) => pseudonyms.nameOf('account', account));
      case 'authority':
        return replaceAuthority(match);
      case 'host':
        return replaceHost(match);
      case 'email':
      case 'authorization':
      case 'access-key':
      case 'principal':
        return pseudonyms.nameOf(find, match);
      case 'machine':
        return pseudonyms.nameOf('host', match);
      case 'ip':
        return replaceIpAddress(match, (address) => pseudonyms.nameOf('ip', address));
      case 'account':
        return pseudonyms.nameOf('account', match.replaceAll('-', ''));
      case 'digits':
        return known.find(match)?.kind === 'account' ? pseudonyms.nameOf('account', match) : match;
      case 'id':
        return match;
    }
  };
  const replaceHost = (host: string): string => {
    const meaning = toHostMeaning(host.toLowerCase());
    if (meaning.kind === 'aws' || OF_RECORDS.test(host) || isPublicName(host.toLowerCase())) return inside(host);
    if (meaning.kind === 'other') return pseudonyms.nameOf('host', host);
    const kind = /^\d{12}$/.test(meaning.label) ? 'account' : 'user';
    return `${pseudonyms.nameOf(kind, meaning.label)}${inside(meaning.rest)}`;
  };
  /** `user@host:443`, without the user and the port as most are, or with an address in brackets. */
  const replaceAuthority = (authority: string): string => {
    const at = authority.lastIndexOf('@') + 1;
    const user = /^[^:@]+/.exec(authority.slice(0, at))?.[0];
    const [, host = '', port = ''] = /^(\[[^\]]*\]|[^:]*)(.*)$/.exec(authority.slice(at)) ?? [];
    const login = user === undefined ? '' : `${pseudonyms.nameOf('user', user)}@`;
    const address = findIpAddress(host.replace(/^\[|\]$/g, ''));
    if (address !== undefined) return `${login}${pseudonyms.nameOf('ip', address)}${inside(port)}`;
    const named = NAMED_HOST.test(host) && !/^(?:localhost|[\d.]+)$/i.test(host);
    return `${login}${named ? replaceHost(host) : inside(host)}${inside(port)}`;
  };
  const decode = (text: string, depth: number): string | undefined => {
    const decoded = depth >= MAX_DECODINGS ? undefined : findDecoded(text);
    if (decoded === undefined) return undefined;
    const redacted = decode(decoded, depth + 1) ?? search(decoded, 'whole');
    return redacted === decoded ? undefined : redacted;
  };
  const before = new Map<string, string>();
  const redact = (text: string): string => {
    const known = before.get(text);
    if (known !== undefined) return known;
    const redacted = decode(text, 0) ?? search(text, 'whole');
    if (text.length < SHORT && before.size < MAX_KEPT) before.set(text, redacted);
    return redacted;
  };
  return {
    text: redact,
    evidence: redact,
    key: (name) => search(name, 'key'),
    findAccount: (digits, named) => {
      const found = known.find(digits);
      const isAccount = found?.kind === 'account' || (named && /^\d{12}$/.test(digits));
      return isAccount ? pseudonyms.nameOf('account', found?.value ?? digits) : undefined;
    },
  };
}

interface Change extends Found {
  to(): string;
}

function byStart(a: Found, b: Found): number {
  return a.start - b.start;
}

/** Whether nothing of the first `count` changes, which are in order, reaches into a place. */
function isFree(changes: readonly Found[], count: number, start: number, end: number): boolean {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const next = changes[low];
  return low >= count || next === undefined || next.start >= end;
}

function applyChanges(text: string, changes: readonly Change[]): string {
  let written = '';
  let done = 0;
  for (const { start, end, to } of changes) {
    written += text.slice(done, start) + to();
    done = end;
  }
  return written + text.slice(done);
}
