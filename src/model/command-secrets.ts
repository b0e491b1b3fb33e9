import { isTellingName } from './member-name.ts';
import { isNoSecret } from './no-secret.ts';

/** A word of a command line: in quotes, or up to white space. */
const WORD = `(?:"(?:[^"\\\\]|\\\\.){1,2000}"|'[^']{1,2000}'|[^\\s"'\`;|&<>]{1,2000})`;
/** Between the parts of a command: spaces, or what separates the entries of a list in a text. */
const GAP = `(?:\\s{1,8}|["'],\\s{0,8}["']|%20|\\+)`;

/** `--password X`, `-db-password X`. */
const LONG = new RegExp(`(?<![\\w-])(--?)(\\w[\\w.-]{1,64})(${GAP})(${WORD})`, 'g');

/**
 * Programs with a short option that is a password, and the option.
 * Sources: the manual pages of each.
 */
const SHORT: readonly [programs: string, option: string][] = [
  [
    'mysql(?:dump|admin|import|show|check|sh)?|mariadb(?:-dump|-admin)?|mongo(?:sh|dump|restore|import|export)?|clickhouse-client',
    '-p',
  ],
  [
    '(?:docker|podman|buildah|helm registry|nerdctl|oras|crane|skopeo|oc|az|heroku|cf|ibmcloud)(?: \\w+){0,2} login|sshpass|htpasswd -\\w*b|ansible-\\w+|winrm|vncpasswd|rabbitmqadmin|beeline|impala-shell|cqlsh|sqoop|openssl|argocd|keytool|jarsigner',
    '-p',
  ],
  ['redis-cli|keydb-cli|valkey-cli', '-a'],
  ['sqlcmd|bcp|osql|tsql|isql|zip|unzip|plink|pscp', '-P'],
  ['plink|pscp|psftp', '-pw'],
  ['ldap(?:search|add|modify|delete|passwd|whoami|compare)|cqlsh', '-w'],
  ['7z[ar]?', '-p'],
];
const SHORT_PATTERNS = SHORT.map(
  ([programs, option]) =>
    new RegExp(
      `(\\b(?:${programs})\\b[^\\n;|]{0,300}?(?:["'\\s])${option}(?:${GAP})?)(?!(?:ort|rotocol|rint)\\b)(${WORD})`,
      'g',
    ),
);

/** A name of a user before it makes `-p` a password, whatever the program. */
const USER_AND_PASSWORD = new RegExp(`((?<![\\w-])--?u(?:ser(?:name)?)?[ =]${WORD} {1,4}-p[ =]?)(${WORD})`, 'g');
/** `-u user:password` of curl and others. */
const USER_WITH_PASSWORD =
  /((?<![\w-])(?:-u|-U|--user|--proxy-user|--userpwd|--creds)(?:[ =]{0,4}|["'],\s{0,8}["'])["']?[^\s"':%=]{1,128}[:%])([^\s"']{1,512})/g;

/** Other ways to write a secret down in a command or in SQL; the secret is the second group. */
const OTHERS: readonly RegExp[] = [
  /(\bnet {1,4}user {1,4}(?!\/)\S{1,64} {1,4})((?![/*])\S{1,256})/gi,
  /(\bConvertTo-SecureString {1,4}(?:-String {1,4})?)("[^"\n]{1,1000}"|'[^'\n]{1,1000}'|(?!-)[^\s"'$(-]\S{0,1000})/gi,
  /(\becho {1,4}(?:-n {1,4}|-e {1,4})?["']?[\w.-]{1,64}:)([^\s"'|]{1,256})(?=["']? {0,4}\| {0,4}(?:sudo {1,4})?chpasswd)/g,
  /(\becho {1,4}(?:-n {1,4}|-e {1,4})?)("[^"\n]{1,256}"|'[^'\n]{1,256}'|[^\s"'|]{1,256})(?= {0,4}\| {0,4}[^|\n]{0,100}(?:--password-stdin|passwd --stdin|sudo -S|cryptsetup|gpg [^|\n]{0,60}--passphrase-fd))/g,
  /(\bidentified\s{1,8}by\s{1,8})([^\s"'`;,()]{1,256})/gi,
  /(\b(?:setx|ENV|set-env|config set|configure set|config:set|secret set|variable set) {1,4})(\w{1,128} {1,4}\S{1,1000})/g,
  /(\b(?:pass|-pass(?:in|out)?|-passwd) {1,4}pass:)(\S{1,256})/g,
  /(\bsqlplus {1,4}(?:-\w {1,4})*[\w$#]{1,64}\/)([^\s@"']{1,256})/gi,
  /(\blftp {1,4}-u {1,4}[^\s,]{1,64},)(\S{1,256})/g,
  /(\b_auth(?:Token)?\s?=\s?)([^\s"'$]{4,1000})/g,
  /(^machine\s{1,4}\S{1,256}\s{1,4}login\s{1,4}\S{1,256}\s{1,4}password\s{1,4})(\S{1,256})/gm,
];

/** The same programs and options, of a command line that is a list. */
const LISTED = SHORT.map(([programs, option]) => ({ programs: new RegExp(`(?:^|[ /])(?:${programs})$`), option }));
const MAX_WORDS = 40;

/** Whether a word of a command line that is a list is a secret: `["docker", "login", "-p", "…"]`, `["mysql", "-p…"]`, `["curl", "-u", "a:…"]`. */
export function isSecretWord(words: readonly unknown[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (typeof word !== 'string' || typeof before !== 'string' || at > MAX_WORDS) return false;
  if (/^(?:-u|-U|--user|--proxy-user)$/.test(before)) return /^[^:%]{1,128}[:%](?!\d{1,5}$)./.test(word);
  const isAfter = /^-(?:p|a|P|pw|w)$/.test(before);
  if (!isAfter && !/^-[pPaw]./.test(word)) return false;
  if (isAfter && isOption(word)) return false;
  const line: string[] = [];
  for (let index = 0; index < at; index++) {
    const option = words[index];
    if (isAfter && before === '-p' && index < at - 2 && /^--?u(?:ser(?:name)?)?$/.test(String(option))) return true;
    if (!String(option).startsWith('-')) line.push(String(option));
    const program = line.slice(-3).join(' ');
    for (const { programs, option: short } of LISTED)
      if (
        (isAfter ? before === short : word.startsWith(short) && !/^-p(?:ort|rotocol|rint)/.test(word)) &&
        programs.test(program)
      )
        return true;
  }
  return false;
}

const HINT =
  /(?:^|[\s"'[,(=])--?\w|\bnet +user|SecureString|chpasswd|passwd|identified|setx|\bENV |\bset |pass:|sqlplus|_auth|\blogin\s/i;
/** Three characters of the commands above that need no dash; `text-look.ts` says what for. */
export const COMMAND_PIECES = 'net sec chp pas fie set env sql _au ogi'.split(' ');

/** The text with the secrets of the command lines in it masked. */
export function maskCommands(text: string, mask: string): string {
  if (!HINT.test(text)) return text;
  let masked = text.replace(LONG, (whole: string, dashes: string, name: string, gap: string, word: string) =>
    isTellingName(name) && !isOption(word) && !isNoSecret(bare(word))
      ? `${dashes}${name}${gap}${quoteAs(word, mask)}`
      : whole,
  );
  const mend = (whole: string, before: string, word: string) =>
    isOption(word) || isNoSecret(bare(word)) || word.includes(mask) ? whole : `${before}${quoteAs(word, mask)}`;
  for (const pattern of SHORT_PATTERNS) masked = masked.replace(pattern, mend);
  masked = masked
    .replace(USER_AND_PASSWORD, mend)
    .replace(USER_WITH_PASSWORD, (whole: string, before: string, word: string) =>
      /^\d{1,5}$/.test(word) ? whole : mend(whole, before, word),
    );
  for (const pattern of OTHERS)
    masked = masked.replace(pattern, (whole: string, before: string, word: string) => {
      const [name = '', value] = word.split(/ +/, 2);
      if (value === undefined || !/(?:setx|ENV|set-env|set) +$/.test(before)) return mend(whole, before, word);
      return isTellingName(name) ? mend(whole, `${before}${name} `, word.slice(name.length).trimStart()) : whole;
    });
  return masked;
}

function isOption(word: string): boolean {
  return /^--?[A-Za-z][\w-]*$/.test(word);
}

function bare(word: string): string {
  return /^(["']).*\1$/s.test(word) ? word.slice(1, -1) : word;
}

function quoteAs(word: string, mask: string): string {
  const quote = /^(["'])[\s\S]*\1$/.exec(word)?.[1] ?? '';
  return `${quote}${mask}${quote}`;
}
