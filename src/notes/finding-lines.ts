import { toFlagEntry } from '../model/flag-kinds.ts';
import type { Brief, EffectText, FlagText, Severity } from './brief.ts';

/** What a call does or what deserves a second look, in one line: a flag, an effect, or both where the two say one thing. */
export interface FindingLine {
  severity: Severity;
  flag?: FlagText;
  effect?: EffectText;
}

const URGENCY: readonly Severity[] = ['high', 'notable', 'info'];
/** The gravest first; that a call was denied or failed, which its result says, last. */
export function toFindingLines({ flags, effects }: Pick<Brief, 'flags' | 'effects'>): FindingLine[] {
  const left = [...effects];
  const lines = flags.map((flag): FindingLine => {
    const at = toFlagEntry(flag.kind).sharesLine ? left.findIndex(({ severity }) => severity === flag.severity) : -1;
    const [effect] = at < 0 ? [] : left.splice(at, 1);
    return { severity: flag.severity, flag, ...(effect && { effect }) };
  });
  return [...lines, ...left.map((effect): FindingLine => ({ severity: effect.severity, effect }))].sort(
    (a, b) => toRank(a) - toRank(b),
  );
}

function toRank({ severity, flag }: FindingLine): number {
  return isOfResult(flag) ? URGENCY.length : URGENCY.indexOf(severity);
}

/** Whether a flag says only what the call's result says. */
export function isOfResult(flag: FlagText | undefined): boolean {
  return flag?.kind === 'denied' || flag?.kind === 'failed';
}
