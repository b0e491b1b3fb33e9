import type { Signal } from '@preact/signals';

/** A note that the browser did not copy, to be copied by hand. */
export function ByHand({ note }: { note: Signal<string | undefined> }) {
  if (note.value === undefined) return null;
  return (
    <div class="by-hand">
      <label>
        <span>The note, to be copied by hand</span>
        <textarea
          readOnly
          spellcheck={false}
          rows={6}
          value={note.value}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          note.value = undefined;
        }}
      >
        Close
      </button>
    </div>
  );
}
