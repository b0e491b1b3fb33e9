/** What a record's fields hold: by their paths with dots, with AWS's spelling. */
export type Fields = (path: string) => unknown;

const TOKEN = /\s*("[^"]*"|\/(?:[^/\\]|\\.)*\/|!=|[=()]|[@\w.]+)/y;

/** The regular expression as JavaScript reads it: code points and the flag are written the other way there. */
export function toRegExp(written: string): RegExp {
  const [, flag, source] = /^\/(\(\?i\))?(.*)\/$/s.exec(written) ?? [];
  return new RegExp((source ?? '').replace(/\\x\{([0-9A-F]+)\}/g, '\\u{$1}'), flag ? 'iu' : 'u');
}

/** `undefined`: not known, as in SQL. */
type Truth = boolean | undefined;

/**
 * The few conditions of Logs Insights that the queries are made of, over one record. AWS does not say whether a comparison with a
 * missing field is false or not known, which matters below `not`: `missing` is what it is here.
 */
class Evaluator {
  #tokens: string[] = [];
  #at = 0;
  #fields: Fields;
  #missing: false | undefined;

  constructor(text: string, fields: Fields, missing: false | undefined) {
    this.#fields = fields;
    this.#missing = missing;
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < text.length) {
      const [, token] = TOKEN.exec(text) ?? [];
      if (token === undefined) throw new Error(`Expected a word of a query, got nothing in ${text}`);
      this.#tokens.push(token);
    }
  }

  whole(): boolean {
    const is = this.#or() === true;
    if (this.#at < this.#tokens.length) throw new Error(`Expected the end, got ${this.#tokens[this.#at]}`);
    return is;
  }

  #is(word: string): boolean {
    if (this.#tokens[this.#at] !== word) return false;
    this.#at++;
    return true;
  }

  #next(): string {
    return this.#tokens[this.#at++] ?? '';
  }

  #or(): Truth {
    const sides = [this.#and()];
    while (this.#is('or')) sides.push(this.#and());
    return sides.includes(true) ? true : sides.includes(undefined) ? undefined : false;
  }

  #and(): Truth {
    const sides = [this.#one()];
    while (this.#is('and')) sides.push(this.#one());
    return sides.includes(false) ? false : sides.includes(undefined) ? undefined : true;
  }

  #one(): Truth {
    if (this.#is('not')) {
      const is = this.#one();
      return is === undefined ? undefined : !is;
    }
    if (this.#is('(')) {
      const is = this.#or();
      this.#close();
      return is;
    }
    const field = this.#next();
    if (field === 'ispresent') {
      this.#next();
      const path = this.#next();
      this.#close();
      return this.#text(path) !== undefined;
    }
    const text = this.#text(field);
    const sign = this.#next();
    const given = this.#next();
    if (text === undefined) return this.#missing;
    if (sign === 'like') return toRegExp(given).test(text);
    if (sign === '=') return text === given.slice(1, -1);
    if (sign === '!=') return text !== given.slice(1, -1);
    throw new Error(`Expected a comparison, got ${sign}`);
  }

  #close(): void {
    if (!this.#is(')')) throw new Error(`Expected a bracket, got ${this.#tokens[this.#at]}`);
  }

  #text(path: string): string | undefined {
    const value = this.#fields(path);
    return value === undefined || value === null ? undefined : String(value);
  }
}

/** Whether a record is found by the filters of a query, however comparisons with missing fields turn out. */
export function isFoundByInsights(query: string, fields: Fields): boolean {
  const [found, ...others] = ([false, undefined] as const).map((missing) =>
    [...query.matchAll(/^\| filter (.*)$/gm)].every(([, condition = '']) =>
      new Evaluator(condition, fields, missing).whole(),
    ),
  );
  if (others.some((other) => other !== found))
    throw new Error(`Expected one answer for missing fields, got two: ${query}`);
  return found ?? true;
}
