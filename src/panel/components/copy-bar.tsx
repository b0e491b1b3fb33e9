import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { toDigits } from '../../model/count-words.ts';
import { FORMATS } from '../../notes/note.ts';
import { Icon } from '../../ui/icon.tsx';
import { ifTrusted, isTrusted } from '../../ui/trusted.ts';
import type { PanelView } from '../panel-view.ts';
import { ByHand } from './by-hand.tsx';
import { Preview } from './preview.tsx';

/** Copying, always in reach. `children` stand before its buttons. */
export function CopyBar({ view, children }: { view: PanelView; children?: ComponentChildren }) {
  const id = useId();
  const { state, derived, actions } = view;
  const dead = state.life.value === 'orphaned';
  const open = derived.openBrief.value !== undefined;
  const selected = derived.selectedCount.value;
  return (
    <div class="copy-bar">
      <label class="format">
        <span class="format-name">Format</span>
        <span class="select">
          <select
            value={state.settings.value.format}
            onChange={(event) => {
              if (!isTrusted(event)) return;
              const format = FORMATS.find((known) => known === event.currentTarget.value);
              if (format) actions.setFormat(format);
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
        <Choice name="Redact" on={state.settings.value.redact} choose={actions.setRedact} />
        <Choice name="Defang" on={state.settings.value.defang} choose={actions.setDefang} />
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
          disabled={dead || derived.copyAllCount.value === 0}
          aria-describedby={selected > 0 ? id : undefined}
          onClick={ifTrusted(actions.copyAll)}
        >
          Copy all
        </button>
        {open && (
          <button type="button" class="first" disabled={dead} onClick={ifTrusted(actions.copyCall)}>
            Copy
          </button>
        )}
      </span>
      <Preview view={view} />
      <ByHand view={view} />
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
