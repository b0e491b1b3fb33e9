import type { ApiCall, CallFlagKind } from '../model/api-call.ts';

/** A flag in two or three words, for a cell. What the result says already is not said again. */
const WORDS: Record<CallFlagKind, string | undefined> = {
  denied: undefined,
  failed: undefined,
  destructive: 'destructive',
  'secret-read': 'secrets read',
  opened: 'opened to the world',
  'defence-weakened': 'defence weakened',
  'access-granted': 'access granted',
  'no-mfa': 'no MFA',
  root: 'root user',
  'cross-account': "another account's caller",
  'long-term-key': 'long-term key',
  'after-service-end': 'after the service ended',
};

/** The flags of a call in short words, each once. */
export function toFlagWords({ flags }: Pick<ApiCall, 'flags'>): string[] {
  return [...new Set(flags.flatMap(({ kind }) => WORDS[kind] ?? []))];
}
