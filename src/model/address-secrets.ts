/** What stands before a host: `user:password`, `:password`, or one long word that is a token. */
const BEGIN = /:\/\/(?=[^\s/@"'<>?#]{0,256}[:@])/g;
/** A host behind an `@`, and what may stand behind it. */
const HOST =
  /^(?:[A-Za-z0-9_](?:[\w.-]{0,253})|\[[\dA-Fa-f:.]{2,45}\]|\$\{?\w{1,64}\}?|%[\w.-]{1,253})(?=[:/?#,;\s"'`<>)\]}\\|]|$)/;
const PORT = /^\d{1,5}(?=[/?#\s"'`<>,;)\]}]|$)/;
/** A token that stands where a user does. */
const TOKEN = /^(?=[^@]*\d)(?=[^@]*[A-Za-z])[\w.~-]{16,}$/;
/** Oracle's `thin:user/password@host`. */
const ORACLE = /(:(?:thin|oci8?):[^\s/@"']{1,128}\/)([^\s"']{1,256})(?=@)/g;
/** An address is read so far, in characters. */
const MAX_ADDRESS = 2048;

/** The text with the passwords in its addresses masked, also those that hold `@`, `/` or `#`, and those without a user. */
export function maskAddresses(text: string, mask: string): string {
  let masked = '';
  let done = 0;
  BEGIN.lastIndex = 0;
  for (let match = BEGIN.exec(text); match; match = BEGIN.exec(text)) {
    const from = match.index + 3;
    const run = runAt(text, from);
    const at = findHostMark(run);
    BEGIN.lastIndex = from + Math.max(0, at);
    if (at < 0) continue;
    const before = run.slice(0, at);
    const colon = before.indexOf(':');
    if (colon < 0 ? !TOKEN.test(before) : PORT.test(before.slice(colon + 1)) || before.length === colon + 1) continue;
    masked += `${text.slice(done, from + colon + 1)}${mask}`;
    done = from + at;
  }
  const shown = done === 0 ? text : masked + text.slice(done);
  return shown.includes(':thin:') || shown.includes(':oci') ? shown.replace(ORACLE, `$1${mask}`) : shown;
}

/** What may belong to one address: to white space, a quote or the next address. Cut there first, so that no character is in two. */
function runAt(text: string, from: number): string {
  const next = text.indexOf('://', from);
  const run = text.slice(from, Math.min(next < 0 ? text.length : next, from + MAX_ADDRESS));
  const end = run.search(/[\s"'<>`]/);
  return end < 0 ? run : run.slice(0, end);
}

/** The last `@` before a host; a password may hold one. */
function findHostMark(run: string): number {
  for (let at = run.lastIndexOf('@'), tries = 0; at > 0 && tries < 8; at = run.lastIndexOf('@', at - 1), tries++)
    if (HOST.test(run.slice(at + 1, at + 260))) return at;
  return -1;
}
