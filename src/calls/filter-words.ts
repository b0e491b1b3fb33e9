/** Fields that a word of the filter can be narrowed to: `ip:203.0.113.9`. */
export const FILTER_FIELDS = [
  'actor',
  'ip',
  'key',
  'session',
  'resource',
  'action',
  'service',
  'region',
  'account',
  'result',
  'error',
] as const;

export type FilterField = (typeof FILTER_FIELDS)[number];

/** One word of a filter: a call must have it, or must not. */
export interface FilterWord {
  not: boolean;
  /** Absent: anywhere in what the call says. */
  field?: FilterField;
  /** Lower case. */
  text: string;
  /** In quotes: with a field the whole of its value. */
  quoted: boolean;
}

const WORD = /(-?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))/giu;

/**
 * The words of a filter: `created server`, `"deleted server"`, `-DescribeServers`, `ip:203.0.113.9`, `-actor:"harbour-admin / ops"`.
 * A word before a colon that names no field is part of the text, as in `arn:aws`.
 */
export function parseFilterWords(filter: string): FilterWord[] {
  const words: FilterWord[] = [];
  for (const [, minus = '', before, phrase, plain] of filter.toLowerCase().matchAll(WORD)) {
    const field = FILTER_FIELDS.find((known) => known === before);
    const said = phrase ?? plain ?? '';
    const text = field === undefined && before !== undefined ? `${before}:${said}` : said;
    if (text === '') continue;
    words.push({ not: minus !== '', text, quoted: phrase !== undefined, ...(field === undefined ? {} : { field }) });
  }
  return words;
}

/** A word that a call of this value matches, as it stands in the filter: `ip:"203.0.113.9"`. */
export function toFilterWord(field: FilterField | undefined, value: string, not = false): string {
  return `${not ? '-' : ''}${field === undefined ? '' : `${field}:`}"${value.replaceAll('"', '')}"`;
}

/** What the fields hold, a line each, for `matchesWords`. Lines do not break within a value. */
export function toFieldLines(values: Partial<Record<FilterField, string | undefined>>): string {
  return Object.entries(values)
    .flatMap(([field, value]) =>
      value === undefined || value === '' ? [] : [`${field}:${value.replaceAll(/["\n]/g, '')}`],
    )
    .join('\n');
}

/** Whether a call has all words. `haystack`: all that it says in lower case, with the lines of `toFieldLines` among its lines. */
export function matchesWords(haystack: string, words: readonly FilterWord[]): boolean {
  return words.every((word) => has(haystack, word) !== word.not);
}

function has(haystack: string, { field, text, quoted }: FilterWord): boolean {
  if (field === undefined) return haystack.includes(text);
  const head = `${field}:`;
  if (quoted) return `\n${haystack}\n`.includes(`\n${head}${text}\n`);
  return haystack.split('\n').some((line) => line.startsWith(head) && line.includes(text, head.length));
}
