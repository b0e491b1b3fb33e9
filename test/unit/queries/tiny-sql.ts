/** What a row's columns hold: by their paths with dots, in small letters. */
export type Row = (column: string) => unknown;

const TOKEN = /\s*(U&'(?:[^']|'')*'|'(?:[^']|'')*'|"\w+"|\d+|[\w.]+|<=|>=|<>|[=<>(),])/y;

function toTokens(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const trimmed = text.trim();
  while (TOKEN.lastIndex < trimmed.length) {
    const [, token] = TOKEN.exec(trimmed) ?? [];
    if (token === undefined) throw new Error(`Expected a word of SQL, got nothing in ${text}`);
    tokens.push(token);
  }
  return tokens;
}

/** What Trino reads from a literal. */
export function readSql(literal: string): string {
  if (literal.startsWith("'")) return literal.slice(1, -1).replaceAll("''", "'");
  return literal
    .slice(3, -1)
    .replace(/''|\\\\|\\\+([0-9A-F]{6})|\\([0-9A-F]{4})/g, (all, long?: string, short?: string) =>
      all === "''" ? "'" : all === '\\\\' ? '\\' : String.fromCodePoint(Number.parseInt(long ?? short ?? '', 16)),
    );
}

function toRegExp(pattern: unknown): RegExp {
  const text = String(pattern);
  return text.startsWith('(?i)') ? new RegExp(text.slice(4), 'iu') : new RegExp(text, 'u');
}

/** A member of a JSON text by a path `$.a.b`. */
function readPath(json: unknown, path: unknown): unknown {
  let value: unknown = JSON.parse(String(json));
  for (const name of String(path).slice(2).split('.'))
    value = value instanceof Object ? Reflect.get(value, name) : null;
  return value ?? null;
}

const nullIfAny =
  (act: (...given: unknown[]) => unknown) =>
  (...given: unknown[]): unknown =>
    given.includes(null) ? null : act(...given);

const FUNCTIONS: Record<string, (...given: unknown[]) => unknown> = {
  coalesce: (...given) => given.find((value) => value !== null) ?? null,
  nullif: (value, other) => (value === other ? null : value),
  if: (is, then, or = null) => (is === true ? then : or),
  lower: nullIfAny((text) => String(text).toLowerCase()),
  strpos: nullIfAny((text, part) => String(text).indexOf(String(part)) + 1),
  concat_ws: (sign, ...given) => given.filter((value) => value !== null).join(String(sign)),
  concat: nullIfAny((...given) => given.join('')),
  json_format: nullIfAny((value) => JSON.stringify(value)),
  json_extract: nullIfAny(readPath),
  regexp_like: nullIfAny((text, pattern) => toRegExp(pattern).test(String(text))),
  regexp_extract: nullIfAny((text, pattern, group) => toRegExp(pattern).exec(String(text))?.[Number(group)] ?? null),
  json_extract_scalar: nullIfAny(readPath),
  element_at: nullIfAny((map, name) => (map instanceof Object ? (Reflect.get(map, String(name)) ?? null) : null)),
};

const not = (value: unknown): unknown => (value === null ? null : !value);
const or = (values: readonly unknown[]): unknown =>
  values.includes(true) ? true : values.includes(null) ? null : false;
const and = (values: readonly unknown[]): unknown =>
  values.includes(false) ? false : values.includes(null) ? null : true;

function compare(sign: string, one: unknown, other: unknown): unknown {
  if (one === null || other === null) return null;
  const [a, b] = [one as string | number, other as string | number];
  return { '=': a === b, '<>': a !== b, '<': a < b, '>': a > b, '<=': a <= b, '>=': a >= b }[sign] ?? null;
}

/** The few of Trino's expressions that the queries are made of, with its three truths, over one row. */
class Evaluator {
  #tokens: string[];
  #at = 0;
  #row: Row;

  constructor(text: string, row: Row) {
    this.#tokens = toTokens(text);
    this.#row = row;
  }

  whole(): unknown {
    const value = this.#or();
    if (this.#at < this.#tokens.length) throw new Error(`Expected the end, got ${this.#tokens[this.#at]}`);
    return value;
  }

  #is(word: string): boolean {
    if (this.#tokens[this.#at]?.toUpperCase() !== word) return false;
    this.#at++;
    return true;
  }

  #expect(word: string): void {
    if (!this.#is(word)) throw new Error(`Expected ${word}, got ${this.#tokens[this.#at]}`);
  }

  #or(): unknown {
    const values = [this.#and()];
    while (this.#is('OR')) values.push(this.#and());
    return values.length === 1 ? values[0] : or(values);
  }

  #and(): unknown {
    const values = [this.#comparison()];
    while (this.#is('AND')) values.push(this.#comparison());
    return values.length === 1 ? values[0] : and(values);
  }

  #comparison(): unknown {
    if (this.#is('NOT')) return not(this.#comparison());
    const value = this.#primary();
    if (this.#is('IN')) {
      this.#expect('(');
      return or(this.#list().map((other) => compare('=', value, other)));
    }
    if (this.#is('IS')) {
      this.#expect('NULL');
      return value === null;
    }
    for (const sign of ['=', '<>', '<=', '>=', '<', '>'])
      if (this.#is(sign)) return compare(sign, value, this.#primary());
    return value;
  }

  /** Values up to the closing bracket. */
  #list(): unknown[] {
    const values = [this.#or()];
    while (this.#is(',')) values.push(this.#or());
    this.#expect(')');
    return values;
  }

  #primary(): unknown {
    if (this.#is('(')) return this.#list()[0];
    if (this.#is('CASE')) return this.#case();
    if (this.#is('CAST')) return this.#cast();
    if (this.#is('TIMESTAMP')) return this.#primary();
    if (this.#is('NULL')) return null;
    const token = this.#tokens[this.#at++] ?? '';
    if (/^(?:U&)?'/.test(token)) return readSql(token);
    if (/^\d+$/.test(token)) return Number(token);
    if (!this.#is('(')) return this.#row(token) ?? null;
    const made = FUNCTIONS[token];
    if (!made) throw new Error(`Expected a function that is known, got ${token}`);
    return made(...this.#list());
  }

  #case(): unknown {
    let found: unknown = null;
    let isFound = false;
    while (this.#is('WHEN')) {
      const is = this.#or();
      this.#expect('THEN');
      const value = this.#or();
      if (is === true && !isFound) [found, isFound] = [value, true];
    }
    const rest = this.#is('ELSE') ? this.#or() : null;
    this.#expect('END');
    return isFound ? found : rest;
  }

  #cast(): unknown {
    this.#expect('(');
    const value = this.#or();
    this.#expect('AS');
    const isText = this.#is('VARCHAR');
    if (!isText) this.#expect('JSON');
    this.#expect(')');
    return isText && value !== null ? String(value) : value;
  }
}

/** Whether a row is found by the conditions of a query. */
export function isFoundBySql(query: string, row: Row): boolean {
  const [, where = ''] = /\nWHERE ([\s\S]*?)\n(?:--|ORDER BY)/.exec(query) ?? [];
  return new Evaluator(where, row).whole() === true;
}
