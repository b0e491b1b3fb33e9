import { toBaseForm, toPastTense } from '../verbs.ts';

/** A template of a knowledge table, taken apart once: see `OperationKnowledge.say` and `EffectRule.text`. */
export type Token =
  | { kind: 'text'; text: string; act: boolean }
  | { kind: 'verb'; past: string; base: string; act: boolean }
  | { kind: 'value'; path: string; act: boolean }
  /** Left out when a value in it is not there. */
  | { kind: 'group'; tokens: Token[] };

const templates = new Map<string, Token[]>();

/** @param sentence whether the template is the sentence of a call, which has an act, or an effect's, which has none. */
export function compileTemplate(template: string, sentence: boolean): Token[] {
  let tokens = templates.get(template);
  if (!tokens) {
    const parsed = parse(template, { at: 0, act: false }, false);
    tokens = sentence ? markAct(parsed, template.includes('*')) : parsed;
    templates.set(template, tokens);
  }
  return tokens;
}

interface Cursor {
  at: number;
  act: boolean;
}

function parse(template: string, cursor: Cursor, inGroup: boolean): Token[] {
  const tokens: Token[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') tokens.push({ kind: 'text', text, act: cursor.act });
    text = '';
  };
  for (; cursor.at < template.length; cursor.at++) {
    const char = template[cursor.at] ?? '';
    if (char === ']' && inGroup) break;
    const close = char === '{' ? '}' : char === '<' ? '>' : undefined;
    const end = close === undefined ? -1 : template.indexOf(close, cursor.at);
    if (char === '*') {
      flush();
      cursor.act = !cursor.act;
    } else if (char === '[') {
      flush();
      cursor.at++;
      tokens.push({ kind: 'group', tokens: parse(template, cursor, true) });
    } else if (end > 0) {
      flush();
      const inside = template.slice(cursor.at + 1, end);
      tokens.push(
        char === '<'
          ? { kind: 'verb', past: toPastTense(inside), base: toBaseForm(inside), act: cursor.act }
          : { kind: 'value', path: inside, act: cursor.act },
      );
      cursor.at = end;
    } else text += char;
  }
  flush();
  return tokens;
}

/** Without marks of its own, the act is the verb and the plain words up to the first value. */
function markAct(tokens: Token[], marked: boolean): Token[] {
  if (marked) return tokens;
  const first = tokens.findIndex((token) => token.kind !== 'verb' && token.kind !== 'text');
  return tokens.map((token, at) =>
    token.kind !== 'group' && (first < 0 || at < first) ? { ...token, act: true } : token,
  );
}
