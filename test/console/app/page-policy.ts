import { setup } from './setup.ts';

/** Trusted Types, which TypeScript's DOM library does not know: only what is used here. */
interface TrustedTypes {
  createPolicy(name: string, rules: Record<string, (text: string) => string>): unknown;
}

/** Ace throws under Trusted Types unless the page itself has a permissive `default` policy. */
export function allowAce(): void {
  if (setup.cell.csp !== 'strict' || setup.cell.recordBlock !== 'ace') return;
  // Absent in browsers without Trusted Types.
  const types = Reflect.get(globalThis, 'trustedTypes') as TrustedTypes | undefined;
  const same = (text: string) => text;
  types?.createPolicy('default', { createHTML: same, createScript: same, createScriptURL: same });
}
