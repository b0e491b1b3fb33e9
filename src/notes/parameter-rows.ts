import type { Parameter, ParameterList } from '../model/api-call.ts';
import type { Row, SpanStyle } from './brief.ts';
import { LONG } from './identity-rows.ts';

const STYLES: Record<Parameter['kind'], SpanStyle> = {
  text: 'code',
  number: 'code',
  flag: 'code',
  empty: 'dim',
  container: 'dim',
  secret: 'secret',
  redacted: 'remark',
  omitted: 'remark',
};

/** Every parameter has its row, also one that the sentence already says. */
export function toParameterRows({ rows }: ParameterList, kind: 'param' | 'response' | 'detail'): Row[] {
  // Mapped, not pushed: a list that grows by itself is made several times over.
  return rows.map(({ path, name, text, depth, kind: value }) => ({
    kind,
    name: path,
    label: name,
    text,
    style: STYLES[value],
    depth,
    long: text.length > LONG,
  }));
}
