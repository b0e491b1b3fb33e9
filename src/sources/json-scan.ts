/** Structure of JSON outside of strings: where strings begin, and brackets. */
const MARK = /["{}[\]]/g;

/** Index just after the string that begins at `quote`; -1 when it does not end. */
export function findStringEnd(text: string, quote: number): number {
  for (let end = text.indexOf('"', quote + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
  return -1;
}

/** Index just after the object or list that begins at `start`; -1 when it does not close. Brackets are only counted. */
export function findBalancedEnd(text: string, start: number): number {
  MARK.lastIndex = start;
  let depth = 0;
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
    if (mark[0] === '"') {
      const end = findStringEnd(text, mark.index);
      if (end < 0) return -1;
      MARK.lastIndex = end;
    } else if (mark[0] === '{' || mark[0] === '[') depth++;
    else if (--depth <= 0) return mark.index + 1;
  }
  return -1;
}
