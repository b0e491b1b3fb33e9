import { findIpAddress } from './ip-address.ts';
import type { PseudonymKind } from './pseudonyms.ts';

/** A value that names somebody or something. */
export interface KnownValue {
  kind: PseudonymKind;
  /** How it stands in a text; case counts for nothing. */
  text: string;
  /** What its pseudonym stands for: of addresses one spelling. */
  value: string;
}

export interface KnownValues {
  /** Adds a value, under the kind that its shape tells, else the one given. What names nobody is left out. */
  add(kind: PseudonymKind, value: string | undefined): void;
  find(text: string): KnownValue | undefined;
  values(): Iterable<KnownValue>;
}

/** Longer than any name that AWS takes; longer texts are searched, not known. */
const MAX_LENGTH = 256;
/** Encoded messages are as long as AWS likes. */
const MAX_MESSAGE = 20_000;
const ACCOUNT = /^\d{12}$/;
const ACCESS_KEY = /^(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}$/;
const PRINCIPAL = /^(?:AROA|AIDA|AGPA|AIPA|ANPA|ANVA|APKA|ASCA)[A-Z0-9]{12,}$/;
const EMAIL = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:\d]+$/;
/** Words in the place of a name, and names of AWS's services. */
const NOBODY =
  /^(?:|-|\*+|root|anonymous|anonymous_principal|unknown|null|none|empty|true|false|HIDDEN_DUE_TO_SECURITY_REASONS|aws internal(?:\/\d+)?|[\w.-]+\.amazonaws\.com(?:\.cn)?|\/+|\.+)$|‹secret›|\$\{|…/i;

const LATIN_OR_SIGN = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}\s]*$/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII.
const ASCII = /^[\u0000-\u007f]*$/;

export function createKnownValues(): KnownValues {
  const known = new Map<string, KnownValue>();
  const put = (text: string, kind: PseudonymKind, value: string): void => {
    for (const form of ASCII.test(text) ? [text] : [text, text.normalize('NFC'), text.normalize('NFD')]) {
      const key = form.toLowerCase();
      if (!known.has(key)) known.set(key, { kind, text: form, value });
    }
  };
  return {
    add: (given, raw) => {
      const text = raw?.trim();
      const longest = given === 'authorization' ? MAX_MESSAGE : MAX_LENGTH;
      if (text === undefined || text.length > longest || NOBODY.test(text)) return;
      const kind = toKind(given, text);
      const address = kind === 'ip' ? findIpAddress(text) : undefined;
      if (kind === 'ip' && address === undefined) return;
      put(text, kind, address ?? text);
      // Scripts in which a name's parts are words of nothing else: often only one of them is said, or both without the space.
      if (kind === 'user' && !LATIN_OR_SIGN.test(text)) {
        for (const part of text.split(/[\s.・·]+/)) if (part.length > 1) put(part, kind, part);
      }
      // Names of machines are made of addresses.
      if (address?.includes('.')) put(address.replaceAll('.', '-'), kind, address);
    },
    find: (text) => known.get(text.toLowerCase()),
    values: () => known.values(),
  };
}

function toKind(given: PseudonymKind, value: string): PseudonymKind {
  if (EMAIL.test(value)) return 'email';
  if (ACCOUNT.test(value)) return 'account';
  if (ACCESS_KEY.test(value)) return 'access-key';
  if (PRINCIPAL.test(value)) return 'principal';
  return findIpAddress(value) === undefined ? given : 'ip';
}
