import type { Random } from '../bench/random.ts';

/** What tells JSON, lines and packed data apart, and what has been trouble to others' readers. */
const TOKENS = [
  ...[
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '""',
    '\\u',
    '\\ud800',
    '{"Records":[',
    ']}',
    'null',
    '1e400',
    '-0',
    '/*',
    '//',
  ],
  ...[
    '\0',
    '\ufeff',
    '\u2028',
    '\u202e',
    '\t',
    '\r',
    'H4sIAAAAAAAA',
    '{"eventVersion":"1.08"',
    '"__proto__":',
    '%7B',
    '&quot;',
  ],
];

/** One way to damage a text. Takes no line break out and puts none in. */
interface Mutation {
  name: string;
  run(text: string, random: Random): string;
}

const cutAt = (text: string, random: Random): [string, string] => {
  const at = random.below(text.length + 1);
  return [text.slice(0, at), text.slice(at)];
};

export const MUTATIONS: readonly Mutation[] = [
  { name: 'cut off', run: (text, random) => cutAt(text, random)[0] },
  { name: 'beginning lost', run: (text, random) => cutAt(text, random)[1] },
  {
    name: 'piece lost',
    run: (text, random) => {
      const [before, behind] = cutAt(text, random);
      return before + behind.slice(1 + random.below(40));
    },
  },
  {
    name: 'piece twice',
    run: (text, random) => {
      const [before, behind] = cutAt(text, random);
      return before + behind.slice(0, random.below(200)) + behind;
    },
  },
  {
    name: 'token put in',
    run: (text, random) => {
      const [before, behind] = cutAt(text, random);
      return before + random.pick(TOKENS) + behind;
    },
  },
  {
    name: 'token many times',
    run: (text, random) => {
      const [before, behind] = cutAt(text, random);
      return before + random.pick(TOKENS).repeat(1 + random.below(2_000)) + behind;
    },
  },
  {
    name: 'character changed',
    run: (text, random) => {
      const [before, behind] = cutAt(text, random);
      const other = String.fromCharCode(32 + random.below(random.chance(0.8) ? 95 : 65_000));
      return before + other + behind.slice(1);
    },
  },
];

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const STRANGE: readonly Json[] = [
  ...[null, true, -1, 1e300, '', '\u202e\0', '=1+1', '{"a":', 'H4sIAAAAAAAA', [], {}, [[]], [null]],
  ...[
    'arn:aws:::::::',
    '2026-02-30T25:61:61Z',
    'x'.repeat(100_000),
    { toString: 1, constructor: null },
    [{ Records: [] }],
  ],
];

/** A record with some of its values, at any depth, replaced by others of other kinds. */
export function mutateRecord(record: { [name: string]: Json }, random: Random): Json {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, mutateValue(value, random)]));
}

function mutateValue(value: Json, random: Random): Json {
  if (random.chance(0.08)) return random.pick(STRANGE);
  if (Array.isArray(value)) return value.map((member) => mutateValue(member, random));
  return typeof value === 'object' && value !== null ? mutateRecord(value, random) : value;
}
