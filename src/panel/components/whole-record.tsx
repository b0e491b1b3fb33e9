import { useSignal } from '@preact/signals';
import { toCount } from '../../model/count-words.ts';

const LINES_A_CHUNK = 100;

/** The masked record, folded; its text is drawn only when it is opened. */
export function WholeRecord({ record, masked }: { record: string; masked: number }) {
  const opened = useSignal(false);
  return (
    <details
      class="record"
      onToggle={(event) => {
        opened.value = event.currentTarget.open;
      }}
    >
      <summary>Whole record</summary>
      {opened.value && (
        <>
          {masked > 0 && <p class="remark">{toCount(masked, 'value')} masked.</p>}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
          <pre tabIndex={0}>{toChunks(record).map(toBlock)}</pre>
        </>
      )}
    </details>
  );
}

/** Blocks that the browser may leave undrawn while they are out of sight. Joined, they are the text. */
function toChunks(text: string): string[] {
  const lines = text.split(/(?<=\n)/);
  const chunks: string[] = [];
  for (let at = 0; at < lines.length; at += LINES_A_CHUNK) chunks.push(lines.slice(at, at + LINES_A_CHUNK).join(''));
  return chunks;
}

function toBlock(chunk: string) {
  return <span class="chunk">{chunk}</span>;
}
