import { ABOUT, ALL, ALL_AS_WORDS, PAGES, SOME, SOME_AT_END, TRANSPARENT, VALUE_AT_END } from './telling-words.ts';

/**
 * How much a name tells of the value below it.
 *
 * - `all`: whatever lies below it is secret: a password, a private key.
 * - `some`: what lies below it is secret, but for numbers (a count of tokens) and members that are about the secret (`secret.arn`).
 * - `value`: a text directly below it is secret; an object below it has members that tell for themselves (`credentials`).
 * - `about`: the name is about a secret or about anything else that is none: ids, names, kinds, lengths, switches.
 */
export type Telling = 'all' | 'some' | 'value' | 'about' | undefined;

/** Before a telling word, of a name that asks for something to be done: `generateSecretString`. */
const SWITCHES =
  /(?:^| )(?:generate|manage|has|is|requires?|enable|disable|public|no|min|minimum|max|maximum|exclude) ?$|(?:^| )from (?:[a-z]+ )*$/;

const toPattern = (words: readonly string[]): string =>
  words.map((word) => `${word.replaceAll(' ', ' ?')}s?`).join('|');

const ANYWHERE = new RegExp(
  `(?<all>${toPattern(ALL)}|\\b(?:${toPattern(ALL_AS_WORDS)})\\d*(?![a-z]))|(?<some>${toPattern(SOME)})`,
  'g',
);
const BEHIND = `(?: ?(?:${TRANSPARENT.join('|')}|\\d+))*$`;
const AT_END = new RegExp(
  `(?:(?:\\b|(?<page>${PAGES}) ?)(?<some>${toPattern(SOME_AT_END)})|\\b(?<value>${toPattern(VALUE_AT_END)}))${BEHIND}`,
);
/** In names of environment variables also before other words: `GITHUB_TOKEN_CI`. */
const IN_VARIABLE = /\b(?:token|secret|pass)s?\b/g;
const PAGE_BEFORE = new RegExp(`(?:^| )(?:${PAGES}) ?(?:request ?)?$`);
const ABOUT_BEGINS = new RegExp(`^(?:${BEHIND.slice(0, -1)}) ?(?:${ABOUT.join('|')})`);
const ABOUT_WORDS = new RegExp(`\\b(?:${ABOUT.join('|')})s?\\b`);
const ABOUT_ENDS = new RegExp(`\\b(?:${ABOUT.join('|')})s?$`);

/** What every telling name has in it, as a text may write it: one without it need not be read. */
export const TELLING_HINT = new RegExp(
  shortest([...ALL, ...ALL_AS_WORDS, ...SOME, ...SOME_AT_END, ...VALUE_AT_END])
    .map((words) => words.replaceAll(' ', '[\\W_]{0,8}'))
    .join('|'),
  'i',
);

/** Three letters in a row that other texts have as well: ARNs, names of services, what people write. */
const USUAL = new Set(
  'ass sse ser ert rti tio ion res esp spo pon ons nse str tri rin ing con ide den ent nti tif ver eri rif ifi wor ord aut'.split(
    ' ',
  ),
);

/** Three letters of each of them; `text-look.ts` says what for. */
export const TELLING_PIECES = [
  ...new Set([...ALL, ...ALL_AS_WORDS, ...SOME, ...SOME_AT_END, ...VALUE_AT_END].map(toPiece)),
];

/** Of the last word, as it is the same in many of them, unless all in it are usual. */
function toPiece(phrase: string): string {
  const pieces = phrase
    .split(' ')
    .reverse()
    .flatMap((word) => Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => word.slice(at, at + 3)));
  return pieces.find((piece) => !USUAL.has(piece)) ?? pieces[0] ?? phrase;
}

/** The phrases that hold no other one. */
function shortest(phrases: readonly string[]): string[] {
  return phrases.filter((one) => !phrases.some((other) => other !== one && ` ${one} `.includes(` ${other} `)));
}

/** A name is told by its end where it is longer, in characters. */
const MAX_NAME = 256;

/** `masterUserPassword`, `MASTER_USER_PASSWORD`, `--master-user-password` → `master user password`. */
function toWords(name: string): string {
  return (
    name
      .slice(-MAX_NAME)
      // CloudTrail writes the first letter small: `sAMLAssertion`, `aPIKey`.
      .replace(/^[a-z](?=[A-Z]{2})/, (letter) => letter.toUpperCase())
      .replace(/([a-z\d])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$& ')
      .replace(/[^A-Za-z\d]+/g, ' ')
      .trim()
      .toLowerCase()
  );
}

/** Stands among the steps to a value in the place of one whose neighbour tells that it is secret. */
export const TOLD_STEP = 'password';

/** What a name tells: of a member, of a word before a value in a text, of a pair, of an argument or a variable. Not kept: see `member-name.ts`. */
export function judgeTelling(name: string): Telling {
  const words = toWords(name);
  let about = false;
  for (const match of words.matchAll(ANYWHERE)) {
    const before = words.slice(0, match.index);
    const behind = words.slice(match.index + match[0].length);
    if (isAbout(behind) || SWITCHES.test(before)) about = true;
    else return match.groups?.['all'] === undefined ? 'some' : 'all';
  }
  if (about) return 'about';
  const end = AT_END.exec(words);
  if (end) {
    if (end.groups?.['page'] !== undefined || PAGE_BEFORE.test(words.slice(0, end.index))) return 'about';
    return end.groups?.['value'] === undefined ? 'some' : 'value';
  }
  if (/^-*[A-Z\d_]+$/.test(name))
    for (const match of words.matchAll(IN_VARIABLE))
      if (!isAbout(words.slice(match.index + match[0].length)) && !PAGE_BEFORE.test(words.slice(0, match.index)))
        return 'some';
  return ABOUT_ENDS.test(words) ? 'about' : undefined;
}

/** Whether what stands behind a telling word takes it back. */
function isAbout(behind: string): boolean {
  return ABOUT_WORDS.test(behind) || (/^[a-z]/.test(behind) && ABOUT_BEGINS.test(behind));
}
