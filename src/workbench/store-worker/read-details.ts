import type { CallTable, RowDetails } from '../../calls/table/call-table.ts';
import { at } from '../../calls/table/columns.ts';
import { toCategory } from '../../model/category.ts';
import { toFindings } from '../../model/findings.ts';
import { findSpecialSentence } from '../../model/special-sentences.ts';
import { readRecord } from './read-call.ts';
import type { Intake } from './take-part.ts';
import { BEYOND_ASCII, ODD_ESCAPES } from './text/find-word.ts';
import { TextRun } from './text-run.ts';

/** Reads of each record what its columns do not tell: targets, flags, the result, and what its text is made of. */
export class DetailsReader {
  readonly #table: CallTable;
  readonly #intake: Intake;
  #texts: TextRun;
  /** Rows that have been read, from the first on. */
  #read = 0;

  constructor(table: CallTable, intake: Intake) {
    this.#table = table;
    this.#intake = intake;
    this.#texts = new TextRun(intake.shelf);
  }

  get isDone(): boolean {
    return this.#read === this.#table.count && this.#intake.renewed.length === 0;
  }

  /** False: there was none. Throws when memory runs out; then the row still waits. */
  readNext(): boolean {
    const { renewed, partial, shelf } = this.#intake;
    const again = renewed.pop();
    const row = again ?? (this.#read < this.#table.count ? this.#read++ : undefined);
    if (row === undefined) {
      // Its last text may be a large one.
      this.#texts = new TextRun(shelf);
      return false;
    }
    try {
      // Renewed ones come in any order: with each a whole run would be decoded for one text.
      if (!partial.has(row)) this.#readRow(row, again === undefined ? this.#texts : shelf);
    } catch (error) {
      // When there is room again it has its turn.
      renewed.push(row);
      throw error;
    }
    return true;
  }

  #readRow(row: number, texts: Pick<TextRun, 'textOf'>): void {
    const { shelf } = this.#intake;
    const text = texts.textOf(row);
    shelf.forms[row] = toForms(text, at(shelf.ends, row) - at(shelf.starts, row));
    this.#table.setDetails(row, toDetails(this.#table, text, row));
  }
}

const NOT_SAID = { kind: 'not-said', routine: false } as const;

function toDetails(table: CallTable, text: string, row: number): RowDetails {
  try {
    const record = readRecord(text);
    const { targets, flags, outcome } = toFindings(record);
    const special = findSpecialSentence(record, toCategory(record));
    return {
      targets,
      flags,
      outcome: special ? NOT_SAID : outcome,
      // CloudTrail's own events are no calls that could succeed or fail.
      result: special ? 'not-said' : outcome.kind,
    };
  } catch {
    // What one hostile record makes fail is left as its columns say; opening it says what is wrong.
    return { targets: [], flags: [], outcome: NOT_SAID, result: table.resultOf(row) };
  }
}

/** `length`: of the text in bytes. */
function toForms(text: string, length: number): number {
  const escaped = text.includes('\\');
  const odd = escaped && /\\u00[0-7]|\\\//.test(text) ? ODD_ESCAPES : 0;
  return odd | (length !== text.length || (escaped && text.includes('\\u')) ? BEYOND_ASCII : 0);
}
