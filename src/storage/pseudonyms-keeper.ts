import type { StorageArea } from '../browser/storage-area.ts';
import { createPseudonyms } from '../notes/redact/create-pseudonyms.ts';
import { PSEUDONYM_KINDS, type Pseudonym, type PseudonymKind, type Pseudonyms } from '../notes/redact/pseudonyms.ts';

const KEY = 'pseudonyms';
/** Longer than any value that a registry holds, in characters. */
const MAX_VALUE = 2_048;

export interface PseudonymsKeeper {
  /**
   * Does work with the one registry of this browser session, and keeps what was added to it. One after the other: nobody gets
   * a name that somebody else was just given. Rejects with the work's own error, and when storage cannot be read or has no room: names that are
   * forgotten would be given to others.
   */
  use<T>(work: (pseudonyms: Pseudonyms) => T): Promise<T>;
  /**
   * The pseudonyms of what is asked for, a list of kinds and values. The whole key is asked for by `'all'`. Only
   * pages of the extension ask: others, and what is no request, get nothing.
   */
  answer(data: unknown, own: boolean): Promise<readonly Pseudonym[]>;
}

/** The registry lies in storage between requests: the background may be suspended at any time. */
export function createPseudonymsKeeper(session: StorageArea): PseudonymsKeeper {
  let turn: Promise<unknown> = Promise.resolve();
  const carryOut = async <T>(work: (pseudonyms: Pseudonyms) => T): Promise<T> => {
    const before = parsePseudonyms((await session.get([KEY]))[KEY]);
    const pseudonyms = createPseudonyms(before);
    const result = work(pseudonyms);
    if (pseudonyms.entries().length > before.length) await session.set({ [KEY]: pseudonyms.entries() });
    return result;
  };
  const use = <T>(work: (pseudonyms: Pseudonyms) => T): Promise<T> => {
    const result = turn.then(() => carryOut(work));
    turn = result.catch(() => undefined);
    return result;
  };
  return {
    use,
    answer: async (data, own) => {
      if (!own) return [];
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
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one: unknown) => {
    const kind = memberOf(one, 'kind');
    const value = memberOf(one, 'value');
    const name = memberOf(one, 'name');
    return isKind(kind) && isValue(value) && isValue(name) ? [{ kind, name, value }] : [];
  });
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
