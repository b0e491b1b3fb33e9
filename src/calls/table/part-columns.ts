import type { ColumnName } from '../../records/scan/members.ts';

/** One column: for each record the position of its text in `values`, 0 when it has none. */
export interface PartColumn {
  codes: Uint32Array;
  values: readonly string[];
}

/** The columns of the records in one piece of input, as the scan of its bytes gives them. */
export interface PartColumns {
  count: number;
  columns: Record<ColumnName, PartColumn>;
  /** 1 where the record has an `errorMessage` that is a text. */
  hasErrorMessage: Uint8Array;
}
