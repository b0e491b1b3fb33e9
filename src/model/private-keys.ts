/** PEM, PGP's armour and SSH2's; PuTTY's files have their own. A key whose end is missing goes on to the end of the text. */
const BEGIN = /-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}/g;
const END = /-{4,5} ?END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}/g;
const PUTTY = /PuTTY-User-Key-File-\d/g;
const PUTTY_END = /Private-MAC:\s?[a-f\d]{1,128}/g;

/** The text with every private key replaced. */
export function maskPrivateKeys(text: string, mask: string): string {
  let masked = text;
  if (text.includes('PRIVATE KEY')) masked = maskBetween(masked, BEGIN, END, mask);
  if (text.includes('PuTTY-User-Key-File-')) masked = maskBetween(masked, PUTTY, PUTTY_END, mask);
  return masked;
}

function maskBetween(text: string, begin: RegExp, end: RegExp, mask: string): string {
  let masked = '';
  let done = 0;
  for (;;) {
    begin.lastIndex = done;
    const opened = begin.exec(text);
    if (!opened) return masked + text.slice(done);
    end.lastIndex = begin.lastIndex;
    const closed = end.exec(text);
    masked += text.slice(done, opened.index) + mask;
    if (!closed) return masked;
    done = end.lastIndex;
  }
}
