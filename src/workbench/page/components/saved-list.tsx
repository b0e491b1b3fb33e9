import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { closeByItself } from '../close-by-itself.ts';
import type { WorkbenchView } from '../workbench-view.ts';

/** Filters that a person keeps by name, and a way to keep the one in force. */
export function SavedList({ view }: { view: WorkbenchView }) {
  const { state, actions } = view;
  const name = useSignal('');
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const life = new AbortController();
    if (box.current) closeByItself(box.current, life.signal);
    return () => life.abort();
  }, []);
  const save = (): void => {
    if (name.value.trim() === '') return;
    actions.saveView(name.value);
    state.said.value = `Saved this view as “${name.value.trim()}” in this browser.`;
    name.value = '';
  };
  return (
    <details ref={box} class="saved">
      <summary>
        Saved views {state.savedViews.value.length > 0 && <span class="count">{state.savedViews.value.length}</span>}
      </summary>
      <div class="saved-box">
        <ul>
          {state.savedViews.value.map((saved) => (
            <li key={saved.name}>
              <button
                type="button"
                class="linked"
                onClick={() => {
                  if (box.current) box.current.open = false;
                  actions.applyView(saved);
                }}
              >
                {saved.name}
              </button>
              <button
                type="button"
                class="quiet"
                aria-label={`Remove view ${saved.name}`}
                onClick={() => actions.removeView(saved.name)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
        {/* No form: Firefox's password manager looks into each, and holds up the page for 60 ms to load itself. */}
        <div class="save">
          <input
            aria-label="Name of the view"
            placeholder="Name for this filter and order"
            autocomplete="off"
            spellcheck={false}
            value={name.value}
            onInput={(event) => {
              name.value = event.currentTarget.value;
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.isComposing) save();
            }}
          />
          <button type="button" class="plain" disabled={name.value.trim() === ''} onClick={save}>
            Save
          </button>
        </div>
        <p class="remark">Kept in this browser with the values it filters by, until you remove it.</p>
      </div>
    </details>
  );
}
