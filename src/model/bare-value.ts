const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BACKTICK = 0x60;
const BACKSLASH = 0x5c;
const PERCENT = 0x25;

/** Another name and its mark: what stands before it is the end of a value. */
const NEXT_NAME = /(?:amp;)?[\s"'{]{0,8}[\w.-]{1,64}["']?\s{0,4}(?:[=:]|%(?:25){0,4}3[AaDd])/y;
const ENCODED_END = /%(?:25){0,4}(?:2[27]|7[Dd]|5[Dd]|0[AaDd]|3[CcEe]|20)/y;
const ENCODED_NEXT = /%(?:25){0,4}(?:26|2[Cc]|3[Bb])(?:%(?:25){0,4}2[27]|[\w.-]{1,64}(?:%(?:25){0,4}3[AaDd]|[=:]))/y;

/** Whether a character is a letter or a digit, of any script. */
export function isWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || code > 0x7f;
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000;
}

/** What a sticky pattern finds at this place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** A value without quotes ends at white space, and at marks that no value goes on behind. */
export function findBareEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) return at;
    if (isWord(code) && code < 0x80) continue;
    const next = text.charCodeAt(at + 1);
    switch (code) {
      case QUOTE:
      case APOSTROPHE:
      case BACKTICK:
      case 0x3e:
      case 0x29:
      case 0x5d:
      case 0x7d:
        if (!isWord(next)) return at;
        break;
      case BACKSLASH:
        if (next === BACKSLASH || next === QUOTE || next === APOSTROPHE || next === 0x6e || next === 0x72) return at;
        break;
      case 0x3c:
        if (next === 0x2f || next === 0x21) return at;
        break;
      case 0x26:
      case 0x2c:
      case 0x3b:
      case 0x7c:
        if (Number.isNaN(next) || isSpace(next) || next === QUOTE || next === APOSTROPHE || next === 0x7b) return at;
        if (matchAt(NEXT_NAME, text, at + 1)) return at;
        break;
      case PERCENT:
        if (matchAt(ENCODED_END, text, at) || matchAt(ENCODED_NEXT, text, at)) return at;
        break;
      case 0xff0c:
      case 0xff1b:
      case 0x3002:
      case 0x3001:
        return at;
    }
  }
  return text.length;
}
