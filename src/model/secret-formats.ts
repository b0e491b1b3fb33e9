/**
 * Secrets that are told by their own form, whatever they are called.
 *
 * Sources: the rules of secretlint (https://github.com/secretlint/secretlint, MIT: github, gitlab, npm, slack, sendgrid, shopify, openai,
 * anthropic, huggingface, linear, notion, grafana, hashicorp-vault, databricks, docker, figma, vercel, 1password) and of gitleaks
 * (https://github.com/gitleaks/gitleaks, MIT: stripe, gcp-api-key, atlassian, pypi, rubygems, digitalocean, twilio, new-relic, doppler,
 * pulumi, terraform cloud, age, square, telegram, discord, microsoft teams). Their code needs Node or is far larger than a content script may be, so
 * their facts are stated here. Lengths are the least they have: a value that was cut is a secret as well.
 *
 * Each begins where no match of it can already be under way, and is bounded by what it is made of, so that no text is read more than
 * a few times over: a record's texts are anybody's.
 */
const FORMATS: readonly { prefix: string; pattern: string }[] = [
  { prefix: 'Bearer', pattern: '(?<![A-Za-z])Bearer(?: |%20|\\+)[\\w.~+/-]{20,}=*' },
  { prefix: 'FwoG|IQoJ', pattern: '\\b(?:FwoG|IQoJ)[\\w+/]{100,}={0,2}' },
  { prefix: 'gh[pousr]_|github_pat_', pattern: '(?<![A-Za-z0-9])(?:gh[pousr]_\\w{30,}|github_pat_\\w{30,})' },
  {
    prefix: 'gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|soat|ffct|oas)-',
    pattern: '(?<![A-Za-z0-9])gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|soat|ffct|oas)-[\\w-]{16,}',
  },
  { prefix: 'npm_', pattern: '(?<![A-Za-z0-9])npm_\\w{30,}' },
  { prefix: 'pypi-', pattern: '(?<![A-Za-z0-9])pypi-[\\w-]{50,}' },
  { prefix: 'rubygems_', pattern: '(?<![A-Za-z0-9])rubygems_[a-f\\d]{40,}' },
  {
    prefix: '[sr]k_(?:live|test|prod)_|whsec_',
    pattern: '(?<![A-Za-z0-9])(?:[sr]k_(?:live|test|prod)_\\w{10,}|whsec_[\\w+/]{20,})',
  },
  {
    prefix: 'AIza|GOCSPX-|ya29\\.',
    pattern: '(?<![A-Za-z0-9])(?:AIza[\\w-]{30,}|GOCSPX-[\\w-]{20,}|ya29\\.[\\w-]{20,})',
  },
  { prefix: 'SG\\.', pattern: '(?<![A-Za-z0-9.])SG\\.[\\w-]{16,}\\.[\\w-]{16,}' },
  { prefix: 'xox|xapp-', pattern: '\\bxox[a-z]-[\\w-]{20,}|\\bxapp-[\\w-]{20,}' },
  {
    prefix: 'hooks\\.slack|discord|webhook\\.office',
    pattern:
      '(?<=\\bhooks\\.slack\\.com/(?:services|workflows|triggers)/)[\\w/-]{16,}|(?<=\\bdiscord(?:app)?\\.com/api/webhooks/)\\d+/[\\w-]{30,}|(?<=\\bwebhook\\.office\\.com/)[\\w/@-]{30,}',
  },
  { prefix: 'sk-', pattern: '(?<![A-Za-z0-9])sk-(?:ant-|proj-|svcacct-|admin-|or-)?[\\w-]{24,}' },
  {
    prefix: 'hf_|gsk_|lin_api_|ntn_|glsa_|glc_|figd_',
    pattern: '(?<![A-Za-z0-9])(?:hf_|gsk_|lin_api_|ntn_|glsa_|glc_|figd_)[\\w+/=-]{28,}',
  },
  { prefix: 'shp(?:pa|ca|at|ss)_', pattern: '(?<![A-Za-z0-9])shp(?:pa|ca|at|ss)_[a-zA-Z0-9]{28,}' },
  { prefix: 'hv[sbr]\\.', pattern: '(?<![A-Za-z0-9])hv[sbr]\\.[\\w-]{24,}' },
  {
    prefix: 'dapi|dckr_|do[opr]_v1_',
    pattern: '(?<![A-Za-z0-9])(?:dapi[a-fA-F\\d]{32}|dckr_(?:pat|oat)_[\\w-]{20,}|do[opr]_v1_[a-f\\d]{40,})',
  },
  { prefix: 'ATATT|ATBB|ATCTT', pattern: '(?<![A-Za-z0-9])(?:ATATT3|ATBB|ATCTT3)[\\w=-]{24,}' },
  {
    prefix: 'NRAK-|dp\\.(?:pt|st|ct)|pul-|tfp_|ops_eyJ',
    pattern:
      '(?<![A-Za-z0-9])(?:NRAK-[A-Z\\d]{27}|dp\\.(?:pt|st|ct)\\.[\\w.-]{40,}|pul-[a-f\\d]{40}|ops_eyJ[\\w-]{40,})',
  },
  { prefix: 'atlasv1', pattern: '(?<![A-Za-z0-9])[A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{50,}' },
  { prefix: 'AGE-SECRET', pattern: '\\bAGE-SECRET-KEY-1[A-Z\\d]{40,}' },
  { prefix: 'EAAA|sq0', pattern: '(?<![A-Za-z0-9])(?:EAAA[\\w-]{60}|sq0(?:atp|csp)-[\\w-]{22,})' },
  { prefix: ':AA', pattern: '(?<![A-Za-z0-9])\\d{8,10}:AA[\\w-]{33}' },
  { prefix: 'da2-', pattern: '(?<![A-Za-z0-9])da2-[a-z0-9]{26}' },
  { prefix: 'v1\\.public\\.', pattern: '(?<![A-Za-z0-9])v1\\.public\\.[\\w-]{40,}' },
  { prefix: 'AccountKey|SharedAccess', pattern: '(?<=AccountKey=|SharedAccessKey=)[\\w+/=-]{20,}' },
  // Signed JSON has two dots, encrypted JSON four: https://www.rfc-editor.org/rfc/rfc7516#section-3.1
  {
    prefix: 'eyJ',
    pattern: '(?<![\\w-])eyJ[\\w-]{10,}(?:\\.[\\w-]*){2,4}|(?<![\\w-])[\\w-]{13,}\\.eyJ[\\w-]{10,}\\.[\\w-]+',
  },
];

/** The shortest text that has one of the forms, in characters. */
export const MIN_FORMAT = 17;

/**
 * Three characters of each, one of which every match has in it, also of private keys and of Base64; `text-look.ts` says what for. Those
 * that hardly any other text has: `igd` of `figd_`, not `fig` as in `config`.
 */
export const FORMAT_PIECES = [
  ...'rer fwo iqo ghp gho ghu ghs ghr b_p glp gld glr glc glf gli gla gls oas npm pyp rub k_l k_t k_p whs aiz goc ya2'.split(
    ' ',
  ),
  ...'sg. xox xap .sl sco k.o sk- hf_ gsk n_a ntn igd shp hvs hvb hvr dap dck _v1 tt3 tbb nra dp. pul tfp sv1 y-1 eaa sq0'.split(
    ' ',
  ),
  ...':aa da2 1.p tke dac eyj ls0 eya ewo ew0 w3s wyj tty'.split(' '),
  // `PRIVATE KEY`.
  'e k',
];

const HINT = new RegExp(FORMATS.map(({ prefix }) => prefix).join('|'));
const PATTERN = new RegExp(FORMATS.map(({ pattern }) => pattern).join('|'), 'g');

/** The text with every secret replaced that its form tells. */
export function maskFormats(text: string, mask: string): string {
  return text.length >= MIN_FORMAT && HINT.test(text) ? text.replace(PATTERN, mask) : text;
}
