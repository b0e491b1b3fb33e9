import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { toDigits } from '../../model/count-words.ts';
import { FORMATS } from '../../notes/formats/note-formats.ts';
import { Icon } from '../../ui/icon.tsx';
import { ifTrusted, isTrusted } from '../../ui/trusted.ts';
import type { Copying } from '../copying.ts';
import { ByHand } from './by-hand.tsx';
import { Preview } from './preview.tsx';

/** Copying, always in reach. `children` stand before its buttons. */
export function CopyBar({ copying, children }: { copying: Copying; children?: ComponentChildren }) {
  const id = useId();
  const { choices } = copying;
  const { format: chosen, redact, defang } = copying.settings.value;
  const disabled = copying.disabled?.value ?? false;
  const open = copying.openId.value !== undefined;
  const selected = copying.selectedCount.value;
  return (
    <div class="copy-bar">
      <label class="format">
        <span class="format-name">Format</span>
        <span class="select">
          <select
            value={chosen}
            onChange={(event) => {
              if (!isTrusted(event)) return;
              const format = FORMATS.find((known) => known === event.currentTarget.value);
              if (format) choices.setFormat(format);
            }}
          >
            {FORMATS.map((format) => (
              <option key={format}>{format}</option>
            ))}
          </select>
          <Icon name="unfold" />
        </span>
      </label>
      <span class="choices">
        <Choice name="Redact" on={redact} choose={choices.setRedact} />
        <Choice name="Defang" on={defang} choose={choices.setDefang} />
      </span>
      {selected > 0 && (
        <span class="selected" id={id}>
          {toDigits(selected)} selected
        </span>
      )}
      <span class="go">
        {children}
        <button
          type="button"
          class={open ? 'second' : 'first'}
          disabled={disabled || copying.copyAllCount.value === 0}
          aria-describedby={selected > 0 ? id : undefined}
          onClick={ifTrusted(copying.copyAll)}
        >
          Copy all
        </button>
        {open && (
          <button type="button" class="first" disabled={disabled} onClick={ifTrusted(copying.copyCall)}>
            Copy
          </button>
        )}
      </span>
      <Preview copying={copying} />
      <ByHand note={copying.byHand} />
    </div>
  );
}

function Choice({ name, on, choose }: { name: string; on: boolean; choose: (on: boolean) => void }) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => {
          if (isTrusted(event)) choose(event.currentTarget.checked);
          // A page's own event has ticked it all the same.
          else event.currentTarget.checked = on;
        }}
      />
      {name}
    </label>
  );
}
