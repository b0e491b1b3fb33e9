import type { Brief, Row, Section, SectionKind } from '../notes/brief.ts';

/** A brief's rows by where they stand in an opened call: four facts first, then what went wrong, then what is folded. */
export interface CallFacts {
  /** AWS's word for the identity; absent when a label did not tell. */
  type: Row | undefined;
  /** Role and session, which together are the actor; absent for other identities. */
  issuer: Row | undefined;
  session: Row | undefined;
  mfa: Row | undefined;
  /** The quiet line below: since when, with which key, on whose behalf. */
  credentials: readonly Row[];
  address: Row | undefined;
  /** The tool, and the VPC endpoint. */
  tool: readonly Row[];
  region: Row | undefined;
  account: Row | undefined;
  request: Section | undefined;
  /** Error code and message. */
  failure: readonly Row[];
  /** Who refused it, what was refused, and how to learn more. */
  denial: readonly Row[];
  folded: readonly Fold[];
}

/** A part of the brief that is there and not seen until somebody opens it. */
export interface Fold {
  title: string;
  sections: readonly Section[];
  /** Values in it; absent where the number tells nobody anything. */
  count?: number;
}

const FIRST_FIELDS = [
  'identity-type',
  'issuer',
  'session',
  'mfa',
  'access-key',
  'invoked-by',
  'source-ip',
  'origin',
  'region',
  'account',
];
const FIRST_LABELS = ['Session since', 'VPC endpoint'];

/** Sorts a brief's rows into the places of an opened call. Every row has exactly one. */
export function toCallFacts({ sections }: Pick<Brief, 'sections'>): CallFacts {
  const rowsOf = (kind: SectionKind): readonly Row[] => sections.find((section) => section.kind === kind)?.rows ?? [];
  const [who, from, what] = [rowsOf('who'), rowsOf('from'), rowsOf('what')];
  const field = (rows: readonly Row[], name: string): Row | undefined =>
    rows.find((row) => row.kind === 'field' && row.name === name);
  const detail = (rows: readonly Row[], label: string): Row | undefined =>
    rows.find((row) => row.kind === 'detail' && row.label === label);
  const known = (rows: readonly (Row | undefined)[]): Row[] => rows.filter((row) => row !== undefined);
  const left = (kinds: readonly SectionKind[]): Section[] =>
    sections.flatMap((section) => {
      if (!kinds.includes(section.kind)) return [];
      const rows = section.rows.filter((row) => !isFirst(row, section.rows));
      return rows.length > 0 || section.remark !== undefined ? [{ ...section, rows }] : [];
    });
  return {
    type: field(who, 'identity-type'),
    issuer: field(who, 'issuer'),
    session: field(who, 'session'),
    mfa: field(who, 'mfa'),
    credentials: known([
      detail(who, 'Session since'),
      field(who, 'access-key'),
      field(who, 'invoked-by'),
      findPerson(who),
    ]),
    address: field(from, 'source-ip'),
    tool: known([field(from, 'origin'), detail(from, 'VPC endpoint')]),
    region: field(what, 'region'),
    account: field(what, 'account'),
    request: sections.find(({ kind }) => kind === 'request'),
    // The message first: the code stands in the call's head as well.
    failure: rowsOf('result').filter(isError).reverse(),
    denial: rowsOf('result').filter((row) => !isError(row)),
    folded: [
      toFold('Answer', left(['response']), true),
      toFold('Credentials', left(['who']), true),
      toFold('Ids and evidence', left(['what', 'from', 'ids', 'more', 'evidence']), false),
    ].filter((fold) => fold.sections.length > 0),
  };
}

function isError({ kind, name }: Row): boolean {
  return kind === 'field' && (name === 'error-code' || name === 'error-message');
}

function toFold(title: string, sections: readonly Section[], counted: boolean): Fold {
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  return counted ? { title, sections, count } : { title, sections };
}

function isFirst(row: Row, rows: readonly Row[]): boolean {
  const { kind, name, label } = row;
  if (kind === 'field') return FIRST_FIELDS.includes(name);
  return kind === 'detail' && (FIRST_LABELS.includes(label) || row === findPerson(rows));
}

/** The person or workload behind a session, where the session's own name does not say it already. */
function findPerson(who: readonly Row[]): Row | undefined {
  const session = who.find(({ kind, name }) => kind === 'field' && name === 'session')?.text;
  return who.find(
    ({ kind, label, text }) =>
      kind === 'detail' &&
      label === 'Person or workload' &&
      !(session !== undefined && text.startsWith(`${session} (`)),
  );
}
