/** What stands in place of a secret. */
export const SECRET = '‹secret›';

/** A quote, also as it stands in JSON inside of JSON, or in an address. */
const QUOTE = '(?:\\\\{0,16}["\']|%(?:25){0,3}22)';
const EQUALS = `${QUOTE}?\\s{0,8}(?:[=:]|%(?:25){0,3}3[AaDd])(?:\\s|\\+|%(?:25){0,3}20){0,8}`;
/** Words after which a secret stands in a text: `password=…`, `"SecretAccessKey": "…"`, `X-Amz-Signature=…`. */
const WORDS =
  '(?:pass[_-]?word|passwd|passphrase|(?<![A-Za-z])pwd|secret[_-]?(?:access[_-]?)?key|client[_-]?secret|secret_?(?:string|binary)|(?:session|security|auth|authorization|access|refresh|id|bearer|csrf|api)[_-]?token|api[_-]?key|private[_-]?key|starter_?kit|user_?data|x-amz-(?:signature|credential-secret)|attributeValue)';
/** The same words are parts of sentences as well: what stands behind them must be as long as a secret. */
const WEAK = '(?<![A-Za-z:/_-])(?:token|secret)';
const BARE = '[^\\s"\'&,;<>(){}[\\]\\\\]';

/** Quoted up to the same quote, else up to the next mark. */
const TOLD = new RegExp(
  `(${WORDS}${EQUALS})(?:(\\\\{0,16}["'])((?:(?!\\2)[\\s\\S]){1,20000})|(%(?:25){0,3}22)((?:(?!\\4)${BARE}){1,20000})|(${BARE}+))|(${WEAK}${EQUALS}${QUOTE}?)(${BARE}{8,})`,
  'gi',
);
/** A secret access key beside the id of its key. */
const BESIDE_KEY = /\b((?:AKIA|ASIA)[A-Z0-9]{16}[^A-Za-z0-9/+=]{1,8})([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/g;
/** `https://user:password@host`. */
const IN_ADDRESS = /(:\/\/[^\s:/@"'<>]{1,128}:)([^\s/@"'<>]{1,256})(?=@)/g;

const HINT =
  /passw|passphrase|pwd|secret|token|api[_-]?key|private[_-]?key|starter_?kit|user_?data|x-amz-s|attributevalue/i;
const EXPLAINED = /^(?:‹secret›|null|true|false|none|\*+|HIDDEN_DUE_TO_SECURITY_REASONS)$/i;
/** The shortest text that can tell one: `pwd=a`. */
const MIN_LENGTH = 5;

/** The last two letters of each of the words, as `pairOf` has them. */
const ENDINGS = new Set(
  ['rd', 'wd', 'se', 'ey', 'et', 'ng', 'ry', 'en', 'it', 'ta', 're', 'ue'].map((letters) => pairOf(letters, 2)),
);
/** How far before its mark a word may end: after it a quote with its backslashes, in code or not, and white space. */
const MAX_GAP = 40;

/** A word may stand before a mark. */
const MAY_TELL = 1;
/** There is an `@`, before which an address may have a password. */
const HAS_AT = 2;

/** What a text may tell, as bits. Every text of every record is asked, so it is read once, and looked at from its marks. */
function lookAt(text: string): number {
  let found = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === AT) found |= HAS_AT;
    if (code !== COLON && code !== EQUAL && code !== PERCENT) continue;
    // Not beyond the mark before, which has looked there.
    const least = Math.max(before, at - MAX_GAP);
    let end = at;
    while (end > least && !isLetter(text.charCodeAt(end - 1))) end--;
    if (end > least && ENDINGS.has(pairOf(text, end))) found |= MAY_TELL;
    before = at + 1;
  }
  return found;
}

/** The two letters that end before a position, small, as one number. */
function pairOf(text: string, end: number): number {
  return ((text.charCodeAt(end - 2) | 0x20) << 16) | (text.charCodeAt(end - 1) | 0x20);
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= SMALL_A && lower <= SMALL_Z;
}

const PERCENT = 0x25;
const COLON = 0x3a;
const EQUAL = 0x3d;
const AT = 0x40;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** The shortest text with a secret access key beside the id of its key. */
const MIN_BESIDE_KEY = 61;

/** The text without the secrets that the words before them tell. Words, key ids and user names stay. */
export function maskTold(text: string): string {
  if (text.length < MIN_LENGTH) return text;
  const found = lookAt(text);
  let masked = text;
  if (found & MAY_TELL && HINT.test(masked)) {
    masked = masked.replace(TOLD, (whole: string, ...groups: (string | undefined)[]) => {
      const [word, quote, quoted, coded, inCode, bare, weak, value] = groups;
      const secret = quoted ?? inCode ?? bare ?? value ?? '';
      if (EXPLAINED.test(secret)) return whole;
      return `${word ?? weak ?? ''}${quote ?? coded ?? ''}${SECRET}`;
    });
  }
  if (found & HAS_AT && masked.includes('://')) masked = masked.replace(IN_ADDRESS, `$1${SECRET}`);
  if (masked.length < MIN_BESIDE_KEY) return masked;
  if (masked.includes('AKIA') || masked.includes('ASIA')) masked = masked.replace(BESIDE_KEY, `$1${SECRET}`);
  return masked;
}
