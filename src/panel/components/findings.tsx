import type { Brief } from '../../notes/brief.ts';
import { type FindingLine, toFindingLines } from '../../notes/finding-lines.ts';
import { toPieces } from '../../ui/spans.tsx';

/** Lines before the rest is folded. */
const FIRST = 3;
/** What the call does and what of it deserves a second look: a line each, the gravest first, three before the rest. */
export function Findings({ flags, effects }: Pick<Brief, 'flags' | 'effects'>) {
  const lines = toFindingLines({ flags, effects });
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

function toLine({ severity, flag, effect }: FindingLine, at: number) {
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
