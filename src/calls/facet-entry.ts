import type { ApiCall } from '../model/api-call.ts';
import type { ColumnName } from '../records/scan/members.ts';

/** What reading a whole record tells of a call, in bulk too. */
export type ToldFully = Pick<ApiCall, 'targets' | 'flags' | 'outcome'>;

/** One facet: all that is known of it but for words that depend on the value. */
export type FacetEntry = FacetWords & (FromColumns | FromRule | FromRecord);

interface FacetWords {
  /** What it is called on a page. */
  words: string;
  /** It is unfolded at first: one of the questions that are asked first. */
  startsOpen?: true;
  /** Its values are words of ours (`not-said`), not the record's. */
  ours?: true;
  /** What every query language tells differently, where it can tell it at all. */
  differs?: string;
}

/** The first of some members that a record has and that is not empty. */
interface FromColumns {
  columns: readonly [ColumnName, ...ColumnName[]];
  /** The value by way of the model. The columns agree with it, but for records that are corrected by it. */
  value(call: ApiCall): string | undefined;
  /** `members`: queries ask for the same members; `own`: each query language has an expression for it. */
  query: 'members' | 'own';
}

/** One value that follows from several members by a rule: see `RULES` in `add-part.ts`. */
interface FromRule {
  columns: 'rule';
  value(call: ApiCall): string | undefined;
  /** `none`: it is Trailbrief's own reading of a record, and no query can ask for it. */
  query: 'own' | 'none';
}

/** Any number of values, which only the whole record tells. */
interface FromRecord {
  values(told: ToldFully): readonly string[];
  /** `text`: queries look for the value anywhere in a record. */
  query: 'own' | 'text' | 'none';
}
