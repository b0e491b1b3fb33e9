/** What a record's fields hold: by their paths with dots, with AWS's spelling. */
export type Fields = (path: string) => unknown;

const TOKEN = /\s*("[^"]*"|\/(?:[^/\\]|\\.)*\/|!=|[=()]|[@\w.]+)/y;

/** The regular expression as JavaScript reads it: code points and the flag are written the other way there. */
export function toRegExp(written: string): RegExp {
  const [, flag, source] = /^\/(\(\?i\))?(.*)\/$/s.exec(written) ?? [];
  return new RegExp((source ?? '').replace(/\\x\{([0-9A-F]+)\}/g, '\\u{$1}'), flag ? 'iu' : 'u');
}

/** The few conditions of Logs Insights that the queries are made of, over one record. */
class Evaluator {
  #tokens: string[] = [];
  #at = 0;
  #fields: Fields;

  constructor(text: string, fields: Fields) {
    this.#fields = fields;
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < text.length) {
      const [, token] = TOKEN.exec(text) ?? [];
      if (token === undefined) throw new Error(`Expected a word of a query, got nothing in ${text}`);
      this.#tokens.push(token);
    }
  }

  whole(): boolean {
    const is = this.#or();
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

  #or(): boolean {
    let is = this.#and();
    // Both sides have to be read.
    while (this.#is('or')) is = this.#and() || is;
    return is;
  }

  #and(): boolean {
    let is = this.#one();
    while (this.#is('and')) is = this.#one() && is;
    return is;
  }

  #one(): boolean {
    if (this.#is('not')) return !this.#one();
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
    if (sign === 'like') return text !== undefined && toRegExp(given).test(text);
    if (sign === '=') return text === given.slice(1, -1);
    if (sign === '!=') return text !== undefined && text !== given.slice(1, -1);
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

/** Whether a record is found by the filters of a query. */
export function isFoundByInsights(query: string, fields: Fields): boolean {
  return [...query.matchAll(/^\| filter (.*)$/gm)].every(([, condition = '']) =>
    new Evaluator(condition, fields).whole(),
  );
}
