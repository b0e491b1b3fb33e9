import { toFlagEntry } from '../../model/flag-kinds.ts';
import type { Brief, EffectText, FlagText, Severity } from '../../notes/brief.ts';
import { toPieces } from '../../ui/spans.tsx';

/** Lines before the rest is folded. */
const FIRST = 3;
const URGENCY: readonly Severity[] = ['high', 'notable', 'info'];
interface Line {
  severity: Severity;
  flag?: FlagText;
  effect?: EffectText;
}

/** What the call does and what of it deserves a second look: a line each, the gravest first, three before the rest. */
export function Findings({ flags, effects }: Pick<Brief, 'flags' | 'effects'>) {
  const lines = toLines(flags, effects);
  const more = lines.slice(FIRST);
  if (lines.length === 0) return null;
  return (
    <div class="findings">
      {lines.slice(0, FIRST).map(toLine)}
      {more.length > 0 && (
        <details class="more-findings">
          <summary>{more.length} more</summary>
          {more.map(toLine)}
        </details>
      )}
    </div>
  );
}

function toLines(flags: readonly FlagText[], effects: readonly EffectText[]): Line[] {
  const left = [...effects];
  const lines = flags.map((flag): Line => {
    const at = toFlagEntry(flag.kind).sharesLine ? left.findIndex(({ severity }) => severity === flag.severity) : -1;
    const [effect] = at < 0 ? [] : left.splice(at, 1);
    return { severity: flag.severity, flag, ...(effect && { effect }) };
  });
  return [...lines, ...left.map((effect): Line => ({ severity: effect.severity, effect }))].sort(
    (a, b) => toRank(a) - toRank(b),
  );
}

/** That a call was denied or failed stands in its head: told last here. */
function toRank({ severity, flag }: Line): number {
  return flag?.kind === 'denied' || flag?.kind === 'failed' ? URGENCY.length : URGENCY.indexOf(severity);
}

function toLine({ severity, flag, effect }: Line, at: number) {
  const words = effect && <span data-field="effect">{toPieces(effect.value)}</span>;
  if (!flag) {
    return (
      <p key={at} class={`finding ${severity}`}>
        {words}
      </p>
    );
  }
  return (
    // Where the record shows it is one press away, for keyboard and touch as well.
    <details key={at} class={`finding ${severity}`}>
      <summary>
        <b class="flag" data-field="flag">
          {flag.text}
        </b>
        {words && <>. {words}</>}
      </summary>
      <p class="shown-by">
        Shown by <code>{flag.path}</code> in the record.
      </p>
    </details>
  );
}
