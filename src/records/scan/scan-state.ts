/** Where in its input a scan stands, so that the next piece of the bytes can be read on from there. */
export interface ScanState {
  /**
   * What encloses the position: nothing, a list that stands by itself, the list of records in a document, or the rest of
   * that document after its list.
   */
  within: 'top' | 'list' | 'records' | 'tail';
  /** Position in its list of the entry to come, from 0. */
  index: number;
  /** Line of the position, from 1. */
  line: number;
  /** Bytes read so far. */
  seen: number;
  /** Something was broken before: no entry is followed far any more. */
  broken: boolean;
  /** The position is inside something too large to be read: go on where a record plainly begins. */
  skipping: boolean;
  /** Whether text may stand around the JSON (a log line's time, a letter): it is passed over and counted, not a fault. */
  prose: boolean;
  /** Lines of such text so far, without what stands before JSON on the same line and without Markdown's fences. */
  proseLines: number;
  /** Commas that stood between documents, as in a piece cut out of a list. */
  looseCommas: number;
}

/** The beginning of an input. */
export function newScanState(prose = false): ScanState {
  return {
    within: 'top',
    index: 0,
    line: 1,
    seen: 0,
    broken: false,
    skipping: false,
    prose,
    proseLines: 0,
    looseCommas: 0,
  };
}
