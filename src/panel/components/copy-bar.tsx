import type { ComponentChildren } from 'preact';
import { toDigits } from '../../model/count-words.ts';
import { FORMATS } from '../../notes/formats/note-formats.ts';
import { LENGTHS } from '../../notes/note-options.ts';
import { Icon } from '../../ui/icon.tsx';
import { ifTrusted, isTrusted } from '../../ui/trusted.ts';
import type { Copying } from '../copying.ts';
import { ByHand } from './by-hand.tsx';
import { Preview } from './preview.tsx';

/** Copying in one block, for a page of its own. `children` stand before its buttons. */
export function CopyBar({ copying, children }: { copying: Copying; children?: ComponentChildren }) {
  const disabled = copying.disabled?.value ?? false;
  const open = copying.openId.value !== undefined;
  return (
    <div class="copy-bar">
      <NoteSelects copying={copying} />
      <NoteSwitches copying={copying} />
      <span class="go">
        {children}
        <CopyAllButton copying={copying} second={open} />
        {open && (
          <button type="button" class="first" disabled={disabled} onClick={ifTrusted(copying.copyCall)}>
            Copy this call
          </button>
        )}
      </span>
      <Preview copying={copying} />
      <ByHand note={copying.byHand} />
    </div>
  );
}

/** Copies what is selected, else all that is shown, and says how many that is. `second`: another button comes first. */
export function CopyAllButton({ copying, second }: { copying: Copying; second?: boolean }) {
  const disabled = copying.disabled?.value ?? false;
  const count = copying.copyAllCount.value;
  return (
    <button
      type="button"
      class={second ? 'copy-all second' : 'copy-all first'}
      disabled={disabled || count === 0}
      onClick={ifTrusted(copying.copyAll)}
    >
      {copying.selectedCount.value > 0 ? `Copy ${toDigits(count)} selected` : `Copy all ${toDigits(count)}`}
    </button>
  );
}

/** How notes are written. */
export function NoteSelects({ copying }: { copying: Copying }) {
  const { choices } = copying;
  const { format, length } = copying.settings.value;
  return (
    <>
      <Select name="Format" options={FORMATS} chosen={format} choose={choices.setFormat} />
      <Select name="Length" options={LENGTHS} chosen={length} choose={choices.setLength} />
    </>
  );
}

interface SelectProps<T extends string> {
  name: string;
  options: readonly T[];
  chosen: T;
  choose(one: T): void;
}

function Select<T extends string>({ name, options, chosen, choose }: SelectProps<T>) {
  return (
    <label class="format">
      <span class="format-name">{name}</span>
      <span class="select">
        <select
          value={chosen}
          onChange={(event) => {
            if (!isTrusted(event)) return;
            const one = options.find((known) => known === event.currentTarget.value);
            if (one !== undefined) choose(one);
          }}
        >
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
        <Icon name="unfold" />
      </span>
    </label>
  );
}

/** What is done to notes before they are written. */
export function NoteSwitches({ copying }: { copying: Copying }) {
  const { choices } = copying;
  const { redact, defang } = copying.settings.value;
  return (
    <span class="choices">
      <Choice name="Redact" on={redact} choose={choices.setRedact} />
      <Choice name="Defang" on={defang} choose={choices.setDefang} />
    </span>
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
