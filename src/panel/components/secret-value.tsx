import { useSignal } from '@preact/signals';
import type { Row } from '../../notes/brief.ts';
import { toPieces } from '../../ui/spans.tsx';
import { ifTrusted } from '../../ui/trusted.ts';
import { toNames } from './long-value.tsx';

/** Tells what a masked row stands for; `undefined` where it is not known. */
export type FindSecret = (row: Row) => string | undefined;

/**
 * A masked value with a way to see it, here alone and until the row goes. It comes into the document only when a person
 * asks: a page can look into the panel.
 */
export function SecretValue({ row, find }: { row: Row; find: FindSecret }) {
  const shown = useSignal<string | undefined>(undefined);
  return (
    <>
      <span {...toNames(row)}>
        {toPieces([shown.value === undefined ? row : { text: shown.value, style: 'code' }])}
      </span>{' '}
      <button
        type="button"
        class="quiet reveal"
        aria-label={`${shown.value === undefined ? 'Reveal' : 'Hide'} ${row.label}`}
        onClick={ifTrusted(() => {
          shown.value = shown.value === undefined ? find(row) : undefined;
        })}
      >
        {shown.value === undefined ? 'Reveal' : 'Hide'}
      </button>
    </>
  );
}
