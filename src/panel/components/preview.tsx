import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { toDigits } from '../../model/count-words.ts';
import type { NotePayload } from '../../notes/note.ts';
import { type Copying, toPreviewChoice } from '../copying.ts';
import type { Previewed, Preview as PreviewOf } from '../find-preview.ts';
import { RichText, toDrawn } from './rich-text.tsx';

/** Characters drawn: a longer text is copied whole all the same. */
const MAX_DRAWN = 20_000;

const BUTTONS: Record<Previewed, string> = { call: 'Copy this call', all: 'Copy all' };

/** What will be on the clipboard, folded; written only while it is open. */
export function Preview({ copying }: { copying: Copying }) {
  const opened = useSignal(false);
  return (
    <details
      class="preview"
      onToggle={(event) => {
        opened.value = event.currentTarget.open;
      }}
    >
      <summary>Preview</summary>
      {opened.value && <Shown copying={copying} />}
    </details>
  );
}

/** A preview that came. */
interface Answer {
  of: Previewed;
  preview: PreviewOf;
  question: string;
}

function Shown({ copying }: { copying: Copying }) {
  const chosen = useSignal<Previewed>();
  const asked = useSignal('');
  const answer = useSignal<Answer>();
  const newest = useRef({ asked: 0, shown: 0 });
  const isSelected = useComputed(() => copying.selectedCount.value > 0);
  useSignalEffect(() => {
    // What was chosen is forgotten with what it was chosen in.
    void [copying.openId.value, isSelected.value];
    chosen.value = undefined;
  });
  useSignalEffect(() => {
    const { shown } = toPreviewChoice(copying, chosen.value);
    const { question, written } = copying.toPreview(shown);
    asked.value = question;
    const counts = newest.current;
    counts.asked += 1;
    const own = counts.asked;
    void written.then((preview) => {
      // What was asked for earlier may come later.
      if (!preview || own < counts.shown) return;
      counts.shown = own;
      answer.value = { of: shown, preview, question };
    });
  });
  const { other } = toPreviewChoice(copying, chosen.value);
  if (!answer.value) return <p class="remark">Writing…</p>;
  const { of, preview } = answer.value;
  return (
    <>
      <div class="preview-of">
        <p class="remark">
          <Title of={of} preview={preview} />
        </p>
        {other && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              chosen.value = other;
            }}
          >
            Show what {BUTTONS[other]} copies
          </button>
        )}
      </div>
      {preview.payload && (
        <Sheet payload={preview.payload} whole={preview.characters} late={answer.value.question !== asked.value} />
      )}
    </>
  );
}

/** Whose copy it is, how much that is, and how much of it is shown. */
function Title({ of, preview }: { of: Previewed; preview: PreviewOf }) {
  const { payload, what, part, characters, but } = preview;
  if (!payload) return <>{what}</>;
  const length = characters === undefined ? '' : `, ${toDigits(characters)} characters`;
  const kind = payload.rich ? ': rich text, and plain text beside it for where that is not taken.' : '.';
  return (
    <>
      {but ?? (
        <>
          What <b>{BUTTONS[of]}</b> copies: {what}
          {length}
          {kind}
        </>
      )}
      {part !== undefined && ` Shown: ${part}.`}
    </>
  );
}

function Sheet({ payload, whole, late }: { payload: NotePayload; whole: number | undefined; late: boolean }) {
  const { text, rich } = payload;
  const drawn = toDrawn(text, MAX_DRAWN);
  const more = (whole ?? text.length) - drawn.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <div class="sheet" tabIndex={0} aria-busy={late}>
      {rich && <RichText rich={rich} most={MAX_DRAWN} />}
      <pre>{drawn}</pre>
      {more > 0 && <p class="remark">and {toDigits(more)} more characters</p>}
    </div>
  );
}
