/** Base64, or its form for addresses; `LS0tLS1CRUdJTi` is `-----BEGIN`, `eyJ`, `ey`, `W3` begin JSON. */
const BASE64 = /^[\w+/]{24,}={0,2}$/;
const PEM = /LS0tLS1CRUdJTi[\w+/=-]*/g;
/** An object or a list of JSON in Base64 within a text. */
const JSON_IN_TEXT = /(?<![\w+/-])(?:eyJ|eyAi|ewog|ewoJ|ewoi|ew0K|W3si|WyJ)[\w+/-]{12,}={0,2}(?![\w.+/-])/g;
const MAX_LENGTH = 200_000;

/** Characters of a text: of those that are not, Base64 of anything else has some in its first few bytes. */
const PRINTABLE = /^[\t\n\r\x20-\x7e]*$/;
const FIRST = 16;

/** The first of each four characters, where what they say begins as ASCII does: names and ids that could be Base64 seldom have four such. */
const BEGINS_ASCII = /^(?:[CDI-Za-f].{3}){4}/;

/** What a Base64 text says, when it says something in ASCII. */
function decode(text: string): string | undefined {
  if (text.length >= FIRST && !BEGINS_ASCII.test(text)) return undefined;
  const written = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  try {
    if (!PRINTABLE.test(atob(written.slice(0, FIRST)))) return undefined;
    return atob(written.length % 4 === 1 ? written.slice(0, -1) : written);
  } catch {
    return undefined;
  }
}

/** The text with each part masked that is Base64 of something secret. `isBase64`: all of it may be; `isTelling` judges what it says. */
export function maskEncoded(
  text: string,
  mask: string,
  isBase64: boolean,
  isTelling: (decoded: string) => boolean,
): string {
  const tells = (part: string): boolean => {
    const decoded = part.length <= MAX_LENGTH ? decode(part) : undefined;
    return decoded !== undefined && isTelling(decoded);
  };
  if (text.length <= MAX_LENGTH && isBase64 && BASE64.test(text)) return tells(text) ? mask : text;
  let masked = text.includes('LS0tLS1CRUdJTi') ? text.replace(PEM, mask) : text;
  if (/e[yw]|W[3y]/.test(masked)) masked = masked.replace(JSON_IN_TEXT, (part) => (tells(part) ? mask : part));
  return masked;
}
