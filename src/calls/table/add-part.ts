import type { ApiCall } from '../../model/api-call.ts';
import { toIdentity } from '../../model/identity.ts';
import { maskName } from '../../model/mask-members.ts';
import type { ColumnName } from '../../records/scan/members.ts';
import { findInstant } from '../../values/instant.ts';
import { FACET_TABLE } from '../facet-table.ts';
import { CODE_FACETS, type RuledFacet } from '../facets.ts';
import type { CallTable } from './call-table.ts';
import { at, type CodeColumn, signedAt, timeAt } from './columns.ts';
import type { PartColumn, PartColumns } from './part-columns.ts';
import { type OfRecord, toAccessLevelCode, toIsOdd, toReadWrite, toResult, toScope, toTool } from './part-rules.ts';
import type { ValueDictionary } from './value-dictionary.ts';

/** For a row of the part that is left out. */
export const LEFT_OUT = -1;

/**
 * Puts the records of a part into the table: `rows` says for each of them its row there, or `LEFT_OUT`. Work is done once
 * for each distinct value wherever a facet follows from one or two columns.
 *
 * @param look - gives the call of a record of the part, for the few whose columns do not tell enough; `undefined`: it fails.
 */
export function addPart(
  table: CallTable,
  part: PartColumns,
  rows: Int32Array,
  look: (index: number) => ApiCall | undefined,
): void {
  const { count } = part;
  const codes = (name: ColumnName) => part.columns[name].codes;
  const put = (target: Uint32Array | Uint8Array, codeOf: (index: number) => number) => {
    for (let index = 0; index < count; index++) {
      const row = signedAt(rows, index);
      if (row >= 0) target[row] = codeOf(index);
    }
  };
  const { codes: columns } = table;
  for (const facet of CODE_FACETS) {
    const column = columns[facet];
    const { columns: names } = FACET_TABLE[facet];
    if (names === 'rule') continue;
    const [name, ...others] = names;
    if (others.length === 0) putEach(column, part.columns[name], rows);
    else put(column.codes, toFirst(names.map((one) => toCodes(part, one, column.dictionary))));
  }
  for (const facet of RULED_FACETS) put(columns[facet].codes, RULES[facet](part, columns[facet].dictionary));
  putEach(table.shared, part.columns.sharedEventID, rows);
  put(table.scope, toScope(part));
  const times = toTimes(part.columns.eventTime.values);
  const timeCodes = codes('eventTime');
  const isOdd = toIsOdd(part);
  for (let index = 0; index < count; index++) {
    const row = signedAt(rows, index);
    if (row < 0) continue;
    table.times[row] = timeAt(times, at(timeCodes, index));
    if (!table.hasActorLabel(row)) table.labelActor(row, () => prepareActor(part, index));
    const call = isOdd(index) ? look(index) : undefined;
    if (call) table.correct(row, call);
  }
  table.version++;
}

/** How the value of a facet follows from several members. */
const RULES: Record<RuledFacet, (part: PartColumns, into: ValueDictionary) => OfRecord> = {
  tool: toTool,
  result: toResult,
  'read-write': toReadWrite,
  'access-level': toAccessLevelCode,
};
// Its keys are of that type.
const RULED_FACETS = Object.keys(RULES) as RuledFacet[];

/** The first code of several that stands for a text. */
function toFirst(codes: readonly OfRecord[]): OfRecord {
  return (index) => {
    for (const codeOf of codes) {
      const code = codeOf(index);
      if (code !== 0) return code;
    }
    return 0;
  };
}

/** A facet that is one column as it stands, without secrets. */
function putEach({ codes: target, dictionary }: CodeColumn, { codes, values }: PartColumn, rows: Int32Array): void {
  const known = new Uint32Array(values.length);
  for (let code = 1; code < values.length; code++) known[code] = dictionary.codeOf(maskName(values[code] ?? ''));
  for (let index = 0; index < codes.length; index++) {
    const row = signedAt(rows, index);
    if (row >= 0) target[row] = at(known, at(codes, index));
  }
}

function toTimes(texts: readonly string[]): Float64Array {
  const times = new Float64Array(texts.length);
  for (let code = 0; code < texts.length; code++) times[code] = findInstant(texts[code])?.ms ?? Number.NaN;
  return times;
}

const UNKNOWN = 0xffff_ffff;

/** The table's code of each record's text; a text is looked up when it is first met, and never when nothing asks for it. */
function toCodes(part: PartColumns, name: ColumnName, into: ValueDictionary): OfRecord {
  const { codes, values } = part.columns[name];
  const known = new Uint32Array(values.length).fill(UNKNOWN);
  known[0] = 0;
  return (index) => {
    const code = at(codes, index);
    let found = at(known, code);
    if (found === UNKNOWN) {
      const text = values[code] ?? '';
      found = into.codeOfMade(text, maskName);
      known[code] = found;
    }
    return found;
  };
}

/** Keeps of a record what says how its actor is called. */
function prepareActor(part: PartColumns, index: number): () => string {
  const text = (name: ColumnName) => {
    const { codes, values } = part.columns[name];
    return values[at(codes, index)] || null;
  };
  const issuer = text('userIdentity.sessionContext.sessionIssuer.userName');
  const userIdentity = {
    type: text('userIdentity.type'),
    arn: text('userIdentity.arn'),
    accountId: text('userIdentity.accountId'),
    userName: text('userIdentity.userName'),
    principalId: text('userIdentity.principalId'),
    invokedBy: text('userIdentity.invokedBy'),
    ...(issuer === null ? {} : { sessionContext: { sessionIssuer: { userName: issuer } } }),
  };
  return toActor(userIdentity);
}

/** Apart from the part, which a function made beside it would keep in memory. */
function toActor(userIdentity: Parameters<typeof toIdentity>[0]['userIdentity']): () => string {
  return () => toIdentity({ userIdentity, raw: {} }).actor;
}
