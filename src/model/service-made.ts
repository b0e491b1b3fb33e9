import type { Identity } from './identity-types.ts';

/** Services that speak for whoever sits before the console, not for themselves. */
const OF_THE_CONSOLE = /^(?:signin|console)\.amazonaws\.com$|^AWS Internal/;

/** Whether a service made the call of its own accord, on somebody's behalf. */
export function isMadeByService({ invokedBy }: Pick<Identity, 'invokedBy'>): boolean {
  return invokedBy !== undefined && !OF_THE_CONSOLE.test(invokedBy);
}
