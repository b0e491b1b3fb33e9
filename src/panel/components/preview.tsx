import { useSignal, useSignalEffect } from '@preact/signals';
import { type ComponentChild, h } from 'preact';
import type { RichNode } from '../../notes/rich-tree.ts';
import type { Preview as PreviewOf } from '../find-preview.ts';
import { toDigits } from '../in-words.ts';
import type { PanelView } from '../panel-view.ts';

/** Characters drawn: a longer text is copied whole all the same. */
const MAX_DRAWN = 100_000;

/** What will be on the clipboard, folded; written only while it is open. */
export function Preview({ view }: { view: PanelView }) {
  const opened = useSignal(false);
  return (
    <details
      class="preview"
      onToggle={(event) => {
        opened.value = event.currentTarget.open;
      }}
    >
      <summary>Preview</summary>
      {opened.value && <Shown view={view} />}
    </details>
  );
}

function Shown({ view }: { view: PanelView }) {
  const preview = useSignal<PreviewOf>({ what: 'Writing…' });
  useSignalEffect(() => {
    let stale = false;
    void view.toPreview().then((written) => {
      if (!stale) preview.value = written;
    });
    return () => {
      stale = true;
    };
  });
  const { payload, what } = preview.value;
  if (!payload) return <p class="remark">{what}</p>;
  const { text, rich } = payload;
  return (
    <>
      <p class="remark">
        {what}, {toDigits(text.length)} characters
        {rich ? ': rich text, and plain text beside it for where that is not taken.' : '.'}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <div class="sheet" tabIndex={0}>
        {rich && <div class="rich">{toNode(rich)}</div>}
        <pre>{text.slice(0, MAX_DRAWN)}</pre>
        {text.length > MAX_DRAWN && <p class="remark">and {toDigits(text.length - MAX_DRAWN)} more characters</p>}
      </div>
    </>
  );
}

function toNode(node: RichNode): ComponentChild {
  if (typeof node === 'string') return node;
  const { tag, href, children } = node;
  const attributes = href === undefined ? null : { href, target: '_blank', rel: 'noopener noreferrer' };
  return h(tag, attributes, ...children.map(toNode));
}
