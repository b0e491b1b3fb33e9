import type { Pseudonym, PseudonymKind, Pseudonyms } from './pseudonyms.ts';
import { toShortValue } from './short-value.ts';

const STEMS: Record<PseudonymKind, string> = {
  account: 'account',
  'access-key': 'key',
  ip: 'ip',
  email: 'email',
  user: 'user',
  session: 'session',
  host: 'host',
  principal: 'principal',
  authorization: 'authorization',
};

/**
 * A registry that goes on from the pseudonyms given before. A name that was given, or one before it, is not
 * given again, also where only the last of its kind is known. A value keeps its first name, whatever it is taken for later and
 * however it is cased: names of users, hosts and addresses differ by more than that. A value that reads like a name (a caller who
 * calls himself `user-1`) gets a name of its own, and nobody else gets that one.
 */
export function createPseudonyms(initial: readonly Pseudonym[] = []): Pseudonyms {
  const given: Pseudonym[] = [];
  const byValue = new Map<string, string>();
  const names = new Set<string>();
  const counts = new Map<PseudonymKind, number>();
  const add = (entry: Pseudonym): void => {
    const key = entry.value.toLowerCase();
    if (byValue.has(key) || names.has(entry.name.toLowerCase())) return;
    given.push(entry);
    byValue.set(key, entry.name);
    names.add(entry.name.toLowerCase());
    counts.set(entry.kind, Math.max(counts.get(entry.kind) ?? 0, toNumber(entry)));
  };
  for (const entry of initial) add(entry);
  return {
    nameOf: (kind, whole) => {
      const value = toShortValue(whole);
      const key = value.toLowerCase();
      const known = byValue.get(key);
      if (known !== undefined) return known;
      let name: string;
      do {
        const count = counts.get(kind) ?? 0;
        counts.set(kind, count + 1);
        name = toName(kind, count);
        // A name that is somebody's own would make two of one.
      } while (names.has(name.toLowerCase()) || byValue.has(name.toLowerCase()) || name.toLowerCase() === key);
      add({ kind, name, value });
      return name;
    },
    entries: () => given,
  };
}

/**
 * The names given and no others, for whoever may not give any: throws for a value that has none, since a name that is made up
 * could be somebody else's.
 */
export function createGivenPseudonyms(given: readonly Pseudonym[]): Pseudonyms {
  const byValue = new Map(given.map(({ value, name }) => [value.toLowerCase(), name]));
  return {
    nameOf: (_, value) => {
      const name = byValue.get(toShortValue(value).toLowerCase());
      if (name === undefined) throw new Error('could not be redacted: a name was not given a stand-in');
      return name;
    },
    entries: () => given,
  };
}

function toName(kind: PseudonymKind, count: number): string {
  return `${STEMS[kind]}-${kind === 'account' ? toLetters(count) : count + 1}`;
}

/** How many names of its kind there were when it was given; 0 for what is no such name. */
function toNumber({ kind, name }: Pseudonym): number {
  const [, letters, digits] = NAME.exec(name) ?? [];
  const count =
    letters === undefined
      ? Number(digits ?? 0)
      : [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - CAPITAL_A + 1, 0);
  return count > 0 && toName(kind, count - 1) === name ? count : 0;
}

const NAME = /-(?:([A-Z]{1,8})|(\d{1,12}))$/;

/** A, B … Z, AA, AB …, as spreadsheets count columns. */
function toLetters(count: number): string {
  let letters = '';
  for (let left = count; left >= 0; left = Math.floor(left / LETTERS) - 1)
    letters = String.fromCharCode(CAPITAL_A + (left % LETTERS)) + letters;
  return letters;
}

const LETTERS = 26;
const CAPITAL_A = 65;
