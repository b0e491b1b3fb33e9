import { FACETS } from '../../calls/facets.ts';
import { type Filter, NO_FILTER, type Sort } from '../../calls/filter.ts';
import type { CallTable } from '../../calls/table/call-table.ts';
import { TableViewer } from '../../calls/table/table-view.ts';
import { isOutOfMemory } from '../protocol/fault.ts';
import type { View } from '../protocol/list-view.ts';
import { nextTurn, TURN_MS } from './next-turn.ts';
import type { RecordShelf } from './record-shelf.ts';
import { TextSearch } from './text/text-search.ts';

/** How soon it is seen that reading has ended. */
const LOOK_AGAIN_MS = 20;
/** After this many milliseconds of looking for words the first rows that have them are shown. */
const FIRST_HITS_MS = 20;
/** And then not more often than a reader can follow. */
const MORE_HITS_MS = 250;
/** While records or details come, the same question is answered anew so seldom that reading has twenty times the time that answers take. */
const READING_SHARE = 20;

/** The view of the filter and order in force, and the search for the filter's words. */
export class CurrentView {
  filter: Filter = NO_FILTER;
  sort: Sort = { key: 'time', descending: true };
  /** Rows of the view that was given out last, in its order. */
  rows: Uint32Array = new Uint32Array();
  /** Of the view that was given out last. */
  revision = 0;
  /** Gets newer views of the same question. */
  watcher: ((view: View) => void) | undefined;
  readonly #table: CallTable;
  readonly #shelf: RecordShelf;
  readonly #viewer: TableViewer;
  readonly #hasDetails: () => boolean;
  readonly #isBusy: () => boolean;
  #search: TextSearch | undefined;
  #searchedText = '';
  /** The question that is being answered; a newer one ends it. */
  #asked = 0;
  /** When the last view was made, by `performance.now`, and how long that took. */
  #madeAt = 0;
  #cost = 0;
  #answer: Promise<View> | undefined;
  #last: View | undefined;

  constructor(table: CallTable, shelf: RecordShelf, hasDetails: () => boolean, isBusy: () => boolean) {
    this.#table = table;
    this.#shelf = shelf;
    this.#viewer = new TableViewer(table);
    this.#hasDetails = hasDetails;
    this.#isBusy = isBusy;
  }

  show(filter: Filter, sort: Sort): Promise<View> {
    const isSame = JSON.stringify([filter, sort]) === JSON.stringify([this.filter, this.sort]);
    this.filter = filter;
    this.sort = sort;
    const asked = ++this.#asked;
    this.#startSearch();
    this.#answer = isSame ? this.#findLater(asked) : this.#find(asked);
    return this.#answer;
  }

  /** Rows that now hold another record. */
  renew(rows: readonly number[]): void {
    for (const row of rows) this.#search?.renew(row);
  }

  /** Rows for notes: these, or those of the view that was given out last. */
  oldestFirst(only: Iterable<number> = this.rows): Uint32Array {
    const isShown = new Uint8Array(this.#table.count);
    for (const row of only) isShown[row] = 1;
    return this.#viewer.order({ key: 'time', descending: false }).filter((row) => isShown[row] === 1);
  }

  /** Keeps what was found while the words stay the same, and uses it while they only get longer. */
  #startSearch(): void {
    const text = toPlain(this.filter.text);
    if (text === '') this.#search = undefined;
    else if (!this.#search || text !== this.#searchedText) {
      const { count } = this.#table;
      const order = this.#viewer.order(this.sort);
      const old = this.#search;
      const narrower = old?.isDone(count) && isNarrower(text, this.#searchedText) ? old.marks : undefined;
      this.#search = new TextSearch(this.#shelf, text, order, narrower);
    }
    this.#searchedText = text;
  }

  async #findLater(asked: number): Promise<View> {
    while (this.#isBusy() && performance.now() < this.#madeAt + READING_SHARE * this.#cost) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      if (asked !== this.#asked && this.#answer) return this.#answer;
    }
    return this.#find(asked);
  }

  async #find(asked: number): Promise<View> {
    const search = this.#search;
    if (!search) return this.#toView(false);
    const begin = performance.now();
    while (!search.isDone(this.#table.count)) {
      const now = performance.now();
      if (this.watcher && search.found > 0 && now - begin > FIRST_HITS_MS) {
        this.#findMore(asked, search).catch((error: unknown) => this.#tellFault(asked, error));
        return this.#toView(true);
      }
      search.run(this.#table.count, now + TURN_MS);
      await nextTurn();
      if (asked !== this.#asked && this.#answer) return this.#answer;
    }
    return this.#toView(false);
  }

  /** Goes on with what was begun, and tells of it now and then. */
  async #findMore(asked: number, search: TextSearch): Promise<void> {
    let told = performance.now();
    let foundThen = search.found;
    await nextTurn();
    while (asked === this.#asked && !search.isDone(this.#table.count)) {
      const now = performance.now();
      search.run(this.#table.count, now + TURN_MS);
      if (search.found > foundThen && now - told > MORE_HITS_MS) {
        this.watcher?.(this.#toView(true));
        told = performance.now();
        foundThen = search.found;
      }
      await nextTurn();
    }
    if (asked === this.#asked) this.watcher?.(this.#toView(false));
  }

  #tellFault(asked: number, error: unknown): void {
    if (asked !== this.#asked || !this.#last) return;
    const words = error instanceof Error ? error.message : 'looking for words failed';
    const fault = isOutOfMemory(error) ? 'there was no room in memory to look through all records' : words;
    this.watcher?.({ ...this.#last, revision: ++this.revision, searching: false, fault });
  }

  #toView(searching: boolean): View {
    const begin = performance.now();
    const view = this.#viewer.view(this.filter, this.sort, this.#search?.marks, true);
    this.rows = view.rows;
    this.#madeAt = performance.now();
    this.#cost = this.#madeAt - begin;
    const { count } = this.#table;
    const facets = FACETS.map((facet) => {
      const complete = (facet !== 'target' && facet !== 'flag') || this.#hasDetails();
      return [facet, { ...view.facets[facet], complete }] as const;
    });
    this.#last = {
      revision: ++this.revision,
      count: view.rows.length,
      total: count,
      opsworksCm: view.opsworksCm,
      searching,
      // One entry for each facet.
      facets: Object.fromEntries(facets) as View['facets'],
      histogram: view.histogram,
      ...(view.span && { span: view.span }),
    };
    return this.#last;
  }
}

function toPlain(text: string): string {
  return text.toLowerCase().trim();
}

/** Every word of the old text is a part of one of the new: what has the new ones has the old ones too. */
function isNarrower(text: string, before: string): boolean {
  const words = text.split(/\s+/);
  return before.split(/\s+/).every((old) => words.some((word) => word.includes(old)));
}
