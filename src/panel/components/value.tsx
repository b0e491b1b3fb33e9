import { useSignal } from '@preact/signals';
import type { Row } from '../../notes/brief.ts';
import { toPieces } from '../../ui/spans.tsx';
import { LongValue, toNames } from './long-value.tsx';
import { type FindSecret, SecretValue } from './secret-value.tsx';

interface ValueProps {
  row: Row;
  findSecret?: FindSecret;
  /** It takes one line: the whole of a longer one is behind a press. */
  cut?: boolean;
}

/** So many characters fit in a line wherever a value stands. */
const FITS = 18;

/** A row's value in the element by which it is found from outside: masked, folded where it is long, or as it is. */
export function Value({ row, findSecret, cut }: ValueProps) {
  if (row.style === 'secret' && findSecret?.(row) !== undefined) return <SecretValue row={row} find={findSecret} />;
  if (row.long) return <LongValue row={row} />;
  if (cut && row.text.length > FITS) return <CutValue row={row} />;
  return (
    <span {...toNames(row)} class="value">
      {toPieces([row])}
    </span>
  );
}

/** Of an ARN the end is seen, which names the resource; of anything else the beginning. */
function CutValue({ row }: { row: Row }) {
  const whole = useSignal(false);
  const end = row.text.startsWith('arn:') ? 'end' : '';
  return (
    <span class={whole.value ? 'cut-value whole' : `cut-value ${end}`}>
      <span {...toNames(row)} class="value">
        <bdi>{toPieces([row])}</bdi>
      </span>
      <button
        type="button"
        class="quiet"
        aria-expanded={whole.value}
        aria-label={`${whole.value ? 'Less' : 'All'} of ${row.label}`}
        onClick={() => {
          whole.value = !whole.value;
        }}
      >
        {whole.value ? 'less' : 'all'}
      </button>
    </span>
  );
}
