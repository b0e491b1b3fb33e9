/** What one store of calls took, in milliseconds. */
export interface StoreTiming {
  records: number;
  /** From the files to a list of all records that can be filtered. */
  list: number;
  /** The share of the records that had been read when the first rows were there. */
  firstRowsAt: number;
  /** Until targets and flags were complete too. */
  details: number;
  /** Changes of one facet, with the counts of all facets; none where it was not asked. */
  facets: number[];
  /** By words: until the first hits, until all, and how many; none where it was not asked. */
  texts: { text: string; first: number; all: number; hits: number }[];
}

/** What the floor took: gunzip and `JSON.parse` of the same bytes, in milliseconds. */
export interface FloorTiming {
  records: number;
  ms: number;
}
