import type { ApiCall, OutcomeKind } from '../../model/api-call.ts';
import type { ToldFully } from '../facet-entry.ts';
import { FACET_TABLE } from '../facet-table.ts';
import { CODE_FACETS, type CodeFacet, LIST_FACETS, type ListFacet } from '../facets.ts';
import { CodeColumn, ListColumn, largerTo } from './columns.ts';

/** In the order of their codes, so that what failed is told by a comparison. */
const RESULTS: readonly OutcomeKind[] = ['succeeded', 'not-said', 'dry-run', 'in-part', 'failed', 'denied'];
/** Codes of `result` from this one on are of calls that failed, also in part, or were denied. */
export const FIRST_FAILED = 1 + RESULTS.indexOf('in-part');

/** Whose call it is, in `CallTable.scope`. */
export const OWN_CALL = 1;
export const MADE_FOR_CUSTOMER = 2;

/** What reading a whole record adds to its row. */
export interface RowDetails extends ToldFully {
  result: OutcomeKind;
}

/** The calls of a workbench as columns: a row for each call, a number for each of its values. */
export class CallTable {
  count = 0;
  /** Goes up with each change. */
  version = 0;
  /** Milliseconds since 1970; NaN when the record has no readable time. */
  times = new Float64Array();
  /** 0, or `OWN_CALL` of OpsWorks CM, or `MADE_FOR_CUSTOMER`. */
  scope = new Uint8Array();
  readonly codes = Object.fromEntries(CODE_FACETS.map((facet) => [facet, new CodeColumn()])) as Record<
    // One entry for each facet of the list.
    CodeFacet,
    CodeColumn
  >;
  readonly lists = Object.fromEntries(LIST_FACETS.map((facet) => [facet, new ListColumn()])) as Record<
    // Likewise.
    ListFacet,
    ListColumn
  >;
  /** What links the copies of one action in several accounts. */
  readonly shared = new CodeColumn();
  /** Who the values of `actor` are, in words, by code; made when it is first asked for. */
  readonly #actorLabels: (string | (() => string))[] = [''];
  #room = 0;

  constructor() {
    for (const result of RESULTS) this.codes.result.dictionary.codeOf(result);
  }

  /** Makes room for this many rows more and returns the number of the first. */
  addRows(more: number): number {
    const first = this.count;
    const count = first + more;
    if (count > this.#room) this.#grow(Math.max(count, 1024, Math.ceil(this.#room * 1.5)));
    this.count = count;
    this.version++;
    return first;
  }

  /** Takes the rows from this one on away again: there was no room for all that belongs to them. */
  dropRows(from: number): void {
    this.count = Math.min(this.count, from);
    this.version++;
  }

  setDetails(row: number, details: RowDetails): void {
    for (const facet of LIST_FACETS) this.lists[facet].set(row, FACET_TABLE[facet].values(details));
    this.setCode('result', row, details.result);
    this.version++;
  }

  resultOf(row: number): OutcomeKind {
    return RESULTS[(this.codes.result.codes[row] ?? 0) - 1] ?? 'not-said';
  }

  /** A row by way of the model: a partial call, of which there are no columns. */
  setCall(row: number, call: ApiCall): void {
    for (const facet of CODE_FACETS) this.setCode(facet, row, FACET_TABLE[facet].value(call) ?? '');
    for (const facet of LIST_FACETS) this.lists[facet].set(row, FACET_TABLE[facet].values(call));
    this.times[row] = call.time?.ms ?? Number.NaN;
    this.scope[row] = call.service.opsworksCm ? OWN_CALL : call.madeByOpsworksCm ? MADE_FOR_CUSTOMER : 0;
    this.shared.codes[row] = this.shared.dictionary.codeOf(call.sharedEventId ?? '');
    const { actor } = call.identity;
    this.labelActor(row, () => () => actor);
    this.version++;
  }

  /** What the columns alone do not tell of some few records: events that are no calls, sign-ins, messages without a code, roles that only an ARN names. */
  correct(row: number, call: ApiCall): void {
    for (const facet of ['service', 'action', 'account', 'role', 'result', 'error-code'] as const)
      this.setCode(facet, row, FACET_TABLE[facet].value(call) ?? '');
    this.times[row] = call.time?.ms ?? Number.NaN;
    this.version++;
  }

  setCode(facet: CodeFacet, row: number, value: string): void {
    const { codes, dictionary } = this.codes[facet];
    codes[row] = dictionary.codeOf(value);
  }

  /** Keeps what tells how the actor of a row is called, when it is the first row of that actor. */
  labelActor(row: number, prepare: () => () => string): void {
    const code = this.codes.actor.codes[row] ?? 0;
    if (code > 0) this.#actorLabels[code] ??= prepare();
  }

  /** Whether it is known how the actor of a row is called, or it has none. */
  hasActorLabel(row: number): boolean {
    return this.#actorLabels[this.codes.actor.codes[row] ?? 0] !== undefined;
  }

  /** Who an actor is, in words, by code. */
  actorLabel(code: number): string {
    const label = this.#actorLabels[code] ?? '';
    if (typeof label === 'string') return label;
    const made = label();
    this.#actorLabels[code] = made;
    return made;
  }

  #grow(room: number): void {
    this.times = largerTo(this.times, new Float64Array(room));
    this.scope = largerTo(this.scope, new Uint8Array(room));
    for (const facet of CODE_FACETS) this.codes[facet].grow(room);
    for (const facet of LIST_FACETS) this.lists[facet].grow(room);
    this.shared.grow(room);
    // At last: when there is no memory for one of the columns, the next part tries again with all of them.
    this.#room = room;
  }
}
