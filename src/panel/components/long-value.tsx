import { useSignal } from '@preact/signals';
import { toDigits } from '../../model/count-words.ts';
import type { Row, Span } from '../../notes/brief.ts';
import { toPieces } from '../../ui/spans.tsx';

/** Up to here a folded value is whole in the document and only looks shorter, so that it can be found and selected. */
const WHOLE_UP_TO = 2_000;

/** A long value, folded, in the element by which it can be found from outside. */
export function LongValue({ row }: { row: Row }) {
  const unfolded = useSignal(false);
  const { length } = row.text;
  const folded = !unfolded.value;
  const cut = folded && length > WHOLE_UP_TO;
  return (
    <>
      <span {...toNames(row)} class={`${folded ? 'folded' : ''} ${cut ? 'cut' : ''}`}>
        {toPieces([cut ? toBeginning(row) : row])}
      </span>
      <button
        type="button"
        class="quiet"
        aria-expanded={unfolded.value}
        onClick={() => {
          unfolded.value = folded;
        }}
      >
        {folded ? `Show all ${toDigits(length)} characters` : 'Show less'}
      </button>
    </>
  );
}

/** The attribute under which a value is found from outside. */
export function toNames({ kind, name }: Row): Record<string, string> {
  return kind === 'detail' ? {} : { [NAMES[kind]]: name };
}

const NAMES = { field: 'data-field', param: 'data-param', response: 'data-response' };

function toBeginning({ text, style }: Span): Span {
  // A cut between the two halves of a character would show a broken one.
  return { text: text.slice(0, WHOLE_UP_TO).replace(/[\uD800-\uDBFF]$/, ''), style };
}
