import { useCallback, useEffect, useRef, useState } from 'react';
import type { EventRow } from '../lookup-event.ts';
import { loadRows, type Query } from './cloudtrail-client.ts';

/** The rows read so far. `more` when Event history holds others behind them. */
export interface RowsState {
  rows: EventRow[];
  more: boolean;
  loading: boolean;
  failed: boolean;
  loadMore(): void;
}

/** Reads the first rows of a query, and the next ones on demand; a new query starts anew. */
export function useRows(query: Query): RowsState {
  const [rows, setRows] = useState<EventRow[]>([]);
  const [next, setNext] = useState<string>();
  const [loading, setLoading] = useState(true);
  const [failed, setFailed] = useState(false);
  const current = useRef(query);

  const load = useCallback(
    (from?: string) => {
      current.current = query;
      setLoading(true);
      setFailed(false);
      loadRows(query, from)
        .then((read) => {
          if (current.current !== query) return;
          setRows((before) => (from === undefined ? read.rows : [...before, ...read.rows]));
          setNext(read.next);
          setLoading(false);
        })
        .catch(() => {
          if (current.current !== query) return;
          setFailed(true);
          setLoading(false);
        });
    },
    [query],
  );
  useEffect(() => load(), [load]);

  const loadMore = () => {
    if (next !== undefined && !loading) load(next);
  };
  return { rows, more: next !== undefined, loading, failed, loadMore };
}
