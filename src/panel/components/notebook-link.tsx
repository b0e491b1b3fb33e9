import type { ReadonlySignal } from '@preact/signals';
import { toCount, toDigits } from '../../model/count-words.ts';
import { ifTrusted } from '../../ui/trusted.ts';
import { openNotebook, type Pinning } from '../notebook-port.ts';

interface NotebookLinkProps {
  pinning: Pinning | undefined;
  /** Calls that `Copy all` copies. */
  many: ReadonlySignal<number>;
  /** Puts all of these into the notebook. */
  pinAll(): Promise<void>;
}

/** The way to the incident's notebook, with how many calls are in it, and into it for many calls. Nothing where there is no notebook. */
export function NotebookLink({ pinning, many, pinAll }: NotebookLinkProps) {
  if (!pinning) return null;
  const count = pinning.notebookCount.value;
  const disabled = pinning.disabled?.value ?? false;
  return (
    <>
      {many.value > 1 && (
        <button
          type="button"
          class="quiet notebook-link"
          title={`Put the ${toCount(many.value, 'call')} that Copy all takes into the notebook`}
          disabled={disabled}
          onClick={ifTrusted(pinAll)}
        >
          Pin all
        </button>
      )}
      <button
        type="button"
        class="quiet notebook-link"
        title="Open the notebook in a new tab"
        disabled={disabled}
        onClick={ifTrusted(() => openNotebook(pinning))}
      >
        Notebook{count === undefined ? '' : ` (${toDigits(count)})`}
      </button>
    </>
  );
}
