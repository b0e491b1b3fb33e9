import type { Facet } from '../../src/calls/facets.ts';
import { FACETS } from '../../src/calls/facets.ts';
import type { Filter, Sort } from '../../src/calls/filter.ts';
import { toWireCall } from '../../src/calls/wire-call.ts';
import type { ApiCall } from '../../src/model/api-call.ts';
import { toApiCall } from '../../src/model/to-api-call.ts';
import { startNoteParts } from '../../src/notes/note-parts.ts';
import { createPseudonyms } from '../../src/notes/redact/create-pseudonyms.ts';
import { toBrief } from '../../src/notes/to-brief.ts';
import { toNote } from '../../src/notes/to-note.ts';
import { toCallRow } from '../../src/notes/to-row.ts';
import { startSharing } from '../../src/notes/to-shared.ts';
import { parseEvents } from '../../src/records/parse-events.ts';
import type { CallStore } from '../../src/workbench/protocol/call-store.ts';
import { type ListRow, type ShownView, withinView } from '../../src/workbench/protocol/list-view.ts';
import type { StoreNoteRequest, WrittenNote } from '../../src/workbench/protocol/note-writing.ts';
import type { ReadState } from '../../src/workbench/protocol/reading.ts';
import { facetValuesOf } from '../unit/calls/table/facet-values-of.ts';
import { toFacetStates, toHistogram, toRollUps } from './memory-counts.ts';

/** One call as the store in a test holds it. */
export interface Held {
  row: number;
  call: ApiCall;
  listed: ListRow;
  facets: Record<Facet, readonly string[]>;
}

/** A store in the test's own thread: slow, simple, and right. `notes` holds what notes were asked for. */
export interface MemoryStore extends CallStore {
  notes: Parameters<CallStore['note']>[0][];
  /** Takes records in as if they had been read. */
  take(texts: readonly string[]): void;
}

export function createMemoryStore(): MemoryStore {
  const held: Held[] = [];
  const problems: ReadState['problems'][number][] = [];
  let shown: Held[] = [];
  let revision = 0;
  let bytes = 0;
  const notes: MemoryStore['notes'] = [];

  const read = (text: string, name: string | undefined): void => {
    bytes += text.length;
    const place =
      name === undefined ? { channel: 'paste' as const, readAt: 0 } : { channel: 'file' as const, name, readAt: 0 };
    const { events, problems: found } = parseEvents({ kind: 'text', text, place });
    problems.push(...found);
    for (const event of events) hold(toApiCall(event));
  };
  const hold = (call: ApiCall): void => {
    const row = held.length;
    const listed: ListRow = {
      ...toCallRow(call),
      row,
      action: call.action ?? '',
      service: call.service.name,
      actor: call.identity.actor,
      sourceIp: call.origin.address ?? '',
    };
    held.push({ row, call, listed, facets: facetValuesOf(call) });
  };
  const toState = (phase: ReadState['phase']): ReadState => ({
    phase,
    bytes,
    totalBytes: bytes,
    unreadBytes: 0,
    records: held.length,
    partial: 0,
    duplicates: 0,
    sharedIds: 0,
    lost: problems.filter(({ lost }) => lost).length,
    problems,
    problemCount: problems.length,
    repairs: [],
  });
  const expectCall = (row: number): Held => {
    const one = held[row];
    if (!one) throw new Error(`Expected a call of the store, got row ${row}`);
    return one;
  };
  const writeWhole = (request: StoreNoteRequest): WrittenNote => {
    const chosen = request.only ? held.filter(({ row }) => request.only?.includes(row)) : shown;
    const written = chosen.toSorted((one, other) => (one.call.time?.ms ?? 0) - (other.call.time?.ms ?? 0));
    const entries = written.map(({ call }) => ({ call, brief: toBrief(call, 0) }));
    const { redact, pseudonyms: known, only: _, ...options } = request;
    const pseudonyms = createPseudonyms(known);
    const payload = toNote(entries, redact ? { ...options, redact: pseudonyms } : options);
    return { payload, calls: written.length, left: 0, pseudonyms: pseudonyms.entries() };
  };
  return {
    notes,
    take: (texts) => {
      for (const text of texts) read(text, 'taken.json');
    },
    read: async (inputs, onState) => {
      for (const input of inputs) {
        onState(toState('reading'));
        read(
          input.kind === 'text' ? input.text : await input.file.text(),
          input.kind === 'file' ? input.path : undefined,
        );
      }
      onState(toState('done'));
      return toState('done');
    },
    cancel: () => Promise.resolve(),
    clear: () => {
      held.length = 0;
      problems.length = 0;
      return Promise.resolve();
    },
    goOn: async () => undefined,
    show: async (filter, sort, seen = { from: 0, to: 0 }): Promise<ShownView> => {
      revision += 1;
      shown = held.filter((one) => passes(one, filter)).sort(toOrder(sort));
      const times = held.flatMap(({ call }) => call.time?.ms ?? []);
      const { from, to } = withinView(seen, shown.length);
      return {
        seen: { from, rows: shown.slice(from, to).map(({ listed }) => listed) },
        revision,
        count: shown.length,
        total: held.length,
        searching: false,
        opsworksCm: held.filter(({ call }) => call.service.opsworksCm).length,
        facets: toFacetStates((facet) => held.filter((one) => passes(one, filter, facet))),
        histogram: toHistogram(held.filter((one) => passes(one, filter, 'time'))),
        ...(times.length > 0 ? { span: { from: Math.min(...times), to: Math.max(...times) } } : {}),
      };
    },
    watch: () => Promise.resolve(),
    copies: () => Promise.resolve(undefined),
    rows: async (from, to) => shown.slice(from, to).map(({ listed }) => listed),
    find: async (eventId) => {
      const at = shown.findIndex(({ call }) => call.id === eventId);
      return at < 0 ? undefined : at;
    },
    open: async (row) => toWireCall(expectCall(row).call),
    calls: async (from, to) => shown.slice(from, to).map(({ call }) => toWireCall(call)),
    around: async () => held.filter(({ call }) => call.service.opsworksCm).map(({ call }) => toWireCall(call)),
    rollUp: async (by) => toRollUps(shown, by),
    note: async (request) => {
      notes.push(request);
      return writeWhole(request);
    },
    beginning: async (request) => {
      const { payload, calls, left, pseudonyms } = writeWhole(request);
      const { html: _, ...rest } = payload;
      return { payload: rest, calls, left, shown: calls, characters: payload.text.length, pseudonyms };
    },
    endBeginning: () => Promise.resolve(),
    noteParts: async (request, onPart) => {
      notes.push(request);
      const { share } = startSharing({ defang: request.defang });
      const parts = startNoteParts({ format: request.format, defang: request.defang });
      const half = Math.ceil(shown.length / 2);
      for (const [at, some] of [shown.slice(0, half), shown.slice(half)].entries()) {
        const text = parts.rows(some.map(({ call }) => share({ call, brief: toBrief(call, 0) })));
        if (!(await onPart({ text, share: (at + 1) / 2 }))) return undefined;
      }
      return { head: parts.head(), tail: parts.tail(), calls: shown.length, left: 0, pseudonyms: request.pseudonyms };
    },
    sessionFilter: async (row) => {
      const { call } = expectCall(row);
      const key = call.response.rows.find(({ path }) => path.endsWith('credentials.accessKeyId'))?.text;
      return key === undefined ? undefined : { facets: { 'access-key': [key] }, text: '', opsworksCm: false };
    },
  };
}

function passes({ call, listed, facets }: Held, filter: Filter, but?: Facet | 'time'): boolean {
  if (filter.opsworksCm && !call.service.opsworksCm) return false;
  const ms = call.time?.ms;
  if (but !== 'time') {
    if (filter.from !== undefined && (ms === undefined || ms < filter.from)) return false;
    if (filter.to !== undefined && (ms === undefined || ms >= filter.to)) return false;
  }
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.every((word) => listed.haystack.includes(word))) return false;
  return FACETS.every((facet) => {
    const wanted = filter.facets[facet];
    return facet === but || !wanted || facets[facet].some((value) => wanted.includes(value));
  });
}

function toOrder({ key, descending }: Sort): (a: Held, b: Held) => number {
  const sign = descending ? -1 : 1;
  if (key === 'time') return (a, b) => sign * ((a.listed.ms ?? 0) - (b.listed.ms ?? 0));
  const textOf = ({ listed, call }: Held): string =>
    key === 'source-ip' ? listed.sourceIp : key === 'result' ? call.outcome.kind : listed[key];
  return (a, b) => sign * textOf(a).localeCompare(textOf(b));
}
