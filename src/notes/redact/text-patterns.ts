import { HOST } from './host-name.ts';

/**
 * Characters of words, for a character class: names in Latin letters are found between others. An underscore is one of those others,
 * and so are letters of all other scripts, many of which set no spaces.
 */
export const WORD = '\\p{Script=Latin}\\p{M}\\p{N}';
/** Also right after a line break and the like that is still written as an escape. */
const BEFORE = `(?:(?<![${WORD}])|(?<=\\\\[nrtbf]))`;
const AFTER = `(?![${WORD}])`;

const ARN = 'arn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:\\d*:(?:[a-z-]+(?=[/:]))?';
const AUTHORITY = '(?<=[a-z0-9]:\\/\\/)[^\\s/"\'<>?#\\\\|]+';
const EMAIL_PART = '[^\\s"\'<>()[\\]{},;:\\\\/=&|%?#!*$@`]';
export const EMAIL = `(?<!${EMAIL_PART})${EMAIL_PART}+@(?:[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,62}\\.){1,20}(?:xn--[a-z0-9-]{1,59}|[\\p{L}\\p{M}]{2,})`;
/**
 * What names a refusal to AWS: the id under which its details are kept, and the message that only AWS can decode.
 * Sources: https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html and the texts of refusals.
 */
export const AUTHORIZATION =
  '(?<=\\bauthorization[ _-]?id[ :=\\\\"\']{1,6}|authorization-details\\/|encoded (?:authorization failure )?message:? ?|--encoded-message[ =]["\']?)[\\w+/=.-]{6,}(?<!\\.)';
/** Event ids and request ids stay: the way back to the evidence. */
const UUID = '(?<![0-9a-z])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-z])';
const ACCESS_KEY = `${BEFORE}(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}${AFTER}`;
const PRINCIPAL = `${BEFORE}(?:AROA|AIDA|AGPA|AIPA|ANPA|ANVA|APKA|ASCA)[A-Z0-9]{12,}${AFTER}`;
const MACHINE = `${BEFORE}(?:ip|ec2)(?:-\\d{1,3}){4}(?!\\w)`;
/** IPv4 and IPv6 and what only looks like them; not the version `120.0.0.0` that browsers give. */
export const IP =
  '(?<!\\d\\.?)(?<![a-z]\\/(?=\\d+\\.0\\.0\\.0))\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\.?\\d)|(?<![0-9a-z])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}(?:\\.\\d{1,3}){3}|[0-9a-f]{0,4}(?!\\.\\d))(?![0-9a-z])';
const ACCOUNT = `${BEFORE}(?<!\\d\\.)\\d{12}${AFTER}|(?<!\\d|\\d-)\\d{4}-\\d{4}-\\d{4}(?!\\d|-\\d)`;
/** In the middle of a word: an account only if it is one of those known. */
const DIGITS = '(?<!\\d)\\d{12}(?!\\d)';

/** What each group of an expression has found. */
export type Find =
  | 'arn'
  | 'authority'
  | 'email'
  | 'authorization'
  | 'host'
  | 'id'
  | 'access-key'
  | 'principal'
  | 'machine'
  | 'ip'
  | 'account'
  | 'digits';

/** Things that are read as one, whatever is known of their parts. */
export const WHOLE: readonly [Find, string][] = [
  ['arn', ARN],
  ['authority', AUTHORITY],
  ['email', EMAIL],
  ['authorization', AUTHORIZATION],
  ['host', HOST],
];

export const PARTS: readonly [Find, string][] = [
  ['id', UUID],
  ['access-key', ACCESS_KEY],
  ['principal', PRINCIPAL],
  ['machine', MACHINE],
  ['ip', IP],
  ['account', ACCOUNT],
  ['digits', DIGITS],
];

/**
 * One expression for many shapes, a group for each. Each begins where no match of it can already be under way, or has a bounded
 * length: a record's texts are anybody's.
 */
export function toExpression(shapes: readonly [Find, string][]): RegExp {
  return new RegExp(shapes.map(([, shape]) => `(${shape})`).join('|'), 'giu');
}
