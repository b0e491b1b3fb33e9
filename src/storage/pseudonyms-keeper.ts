import type { StorageArea } from '../browser/storage-area.ts';
import { boundPseudonyms, toKeyText } from '../notes/redact/bound-pseudonyms.ts';
import { createPseudonyms } from '../notes/redact/create-pseudonyms.ts';
import { PSEUDONYM_KINDS, type Pseudonym, type PseudonymKind, type Pseudonyms } from '../notes/redact/pseudonyms.ts';

const KEY = 'pseudonyms';
/**
 * Bytes of the registry. Session storage has 10 MB, of which the notebook may take nine: neither takes the other's room. Some
 * 20,000 names of usual length; the oldest go.
 */
const MAX_BYTES = 1_000_000;
/** Where even this finds no room, storage has none for anything. */
const LEAST_BYTES = 10_000;
/** Longer than any value that a registry holds, in characters. */
const MAX_VALUE = 2_048;

export interface PseudonymsKeeper {
  /**
   * Does work with the one registry of this browser session, and keeps what was added to it. One after the other: nobody gets
   * a name that somebody else was just given. Work may ask for more names than are kept. Rejects with the work's own error, and
   * when storage fails: names that are forgotten altogether would be given to others.
   */
  use<T>(work: (pseudonyms: Pseudonyms) => T): Promise<T>;
  /**
   * The pseudonyms of what is asked for, a list of kinds and values. The whole key is asked for by `'all'`; `'empty'` forgets it.
   * Only pages of the extension ask: others, and what is no request, get nothing.
   */
  answer(data: unknown, own: boolean): Promise<readonly Pseudonym[]>;
}

/** The registry lies in storage between requests: the background may be suspended at any time. */
export function createPseudonymsKeeper(session: StorageArea): PseudonymsKeeper {
  let turn: Promise<unknown> = Promise.resolve();
  const carryOut = async <T>(work: (pseudonyms: Pseudonyms) => T): Promise<T> => {
    const before = parsePseudonyms((await session.get([KEY]))[KEY]);
    const pseudonyms = createPseudonyms(before);
    const used = new Set<string>();
    const nameOf: Pseudonyms['nameOf'] = (kind, value) => {
      const name = pseudonyms.nameOf(kind, value);
      used.add(name);
      return name;
    };
    const result = work({ ...pseudonyms, nameOf });
    if (pseudonyms.entries().length > before.length) await save(pseudonyms.entries(), used);
    return result;
  };
  const save = async (entries: readonly Pseudonym[], used: ReadonlySet<string>): Promise<void> => {
    for (let bytes = MAX_BYTES; ; bytes /= 2) {
      try {
        return await session.set({ [KEY]: toKeyText(boundPseudonyms(entries, used, bytes)) });
      } catch (error) {
        if (bytes < LEAST_BYTES) throw error;
      }
    }
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  const use = <T>(work: (pseudonyms: Pseudonyms) => T): Promise<T> => inTurn(() => carryOut(work));
  return {
    use,
    answer: async (data, own) => {
      if (!own) return [];
      if (data === 'empty') {
        await inTurn(() => session.remove([KEY]));
        return [];
      }
      return use((pseudonyms) => {
        if (data === 'all') return pseudonyms.entries();
        return toWanted(data).map(({ kind, value }) => ({ kind, value, name: pseudonyms.nameOf(kind, value) }));
      });
    },
  };
}

function toWanted(data: unknown): Pick<Pseudonym, 'kind' | 'value'>[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((one: unknown) => {
    const kind = memberOf(one, 'kind');
    const value = memberOf(one, 'value');
    return isKind(kind) && isValue(value) ? [{ kind, value }] : [];
  });
}

function parsePseudonyms(stored: unknown): Pseudonym[] {
  const rows = typeof stored === 'string' ? findRows(stored) : [];
  return rows.flatMap((row) => {
    const [kind, name, value]: unknown[] = Array.isArray(row) ? row : [];
    return isKind(kind) && isValue(value) && isValue(name) ? [{ kind, name, value }] : [];
  });
}

function findRows(text: string): unknown[] {
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) ? rows : [];
  } catch {
    return [];
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function isKind(value: unknown): value is PseudonymKind {
  return PSEUDONYM_KINDS.some((kind) => kind === value);
}

function isValue(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_VALUE;
}
