/** What is known of one kind of flag. */
interface FlagEntry {
  /** In two or three words, for a cell. Absent: the result says it already. */
  short?: string;
  /** What it says where an effect of a service's table raises it. Absent: no table raises it. */
  ofEffect?: string;
  /** It says in a word what that effect says in a sentence, so the panel puts both on one line. */
  sharesLine?: true;
}

/**
 * The few flags. A flag is never a guess: whatever raises it names the member of the record that shows it. A new one needs an entry
 * here, and a rule that raises it: in a service's table where it has `ofEffect`, else in `flags.ts`.
 */
export const FLAG_TABLE = {
  denied: {},
  failed: {},
  destructive: {
    short: 'destructive',
    ofEffect: 'Destroys something that may not come back',
    sharesLine: true,
  },
  'secret-read': { short: 'secrets read', ofEffect: 'Secrets were read or exported', sharesLine: true },
  opened: { short: 'opened to the world', ofEffect: 'Opened to the world', sharesLine: true },
  'defence-weakened': { short: 'defence weakened', ofEffect: 'Logging or defence was weakened', sharesLine: true },
  'access-granted': { short: 'access granted', ofEffect: 'Access was granted', sharesLine: true },
  'no-mfa': { short: 'no MFA', ofEffect: 'Signed in with a password alone' },
  root: { short: 'root user' },
  'cross-account': { short: "another account's caller" },
  'long-term-key': { short: 'long-term key' },
  'instance-credentials': { short: 'instance credentials' },
  'after-service-end': { short: 'after the service ended' },
} as const satisfies Record<string, FlagEntry>;

type FlagTable = typeof FLAG_TABLE;
export type FlagKind = keyof FlagTable;
/** Flags that an effect of a service's table may raise. */
export type EffectFlagKind = { [K in FlagKind]: FlagTable[K] extends { ofEffect: string } ? K : never }[FlagKind];

/** What is known of a flag, whichever it is. */
export function toFlagEntry(kind: FlagKind): FlagEntry {
  return FLAG_TABLE[kind];
}
