import { useId, useRef } from 'preact/hooks';
import { toVisible } from '../../../notes/visible.ts';
import { toInputs } from '../given-files.ts';
import type { WorkbenchView } from '../workbench-view.ts';

/** Where records are given: files, a folder, pasted text. Large on the first screen, one line above what was read. */
export function GiveRecords({ view, first }: { view: WorkbenchView; first: boolean }) {
  const { actions, state } = view;
  const { pasteText: text, pasteFault } = state;
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const read = (): void => {
    const given = text.value;
    text.value = '';
    void actions.readText(given);
  };
  return (
    <div class={`give ${first ? 'first' : 'later'}`}>
      <div class="pickers">
        <FilePicker words={first ? 'Choose files' : 'Files'} folder={false} view={view} />
        <FilePicker words={first ? 'Choose a folder' : 'Folder'} folder view={view} />
        {first && <span class="dim">or drop files and folders anywhere on this page</span>}
      </div>
      <div class="paste">
        <textarea
          ref={box}
          aria-label="Paste records"
          aria-invalid={pasteFault.value !== undefined}
          aria-describedby={pasteFault.value === undefined ? undefined : id}
          placeholder="Paste records"
          rows={first ? 5 : 1}
          spellcheck={false}
          autocomplete="off"
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            read();
          }}
        />
        <button type="button" class="plain" disabled={text.value.trim() === ''} title="Ctrl+Enter" onClick={read}>
          Read
        </button>
      </div>
      {pasteFault.value !== undefined && (
        <p class="fault" role="alert" id={id}>
          {toVisible(pasteFault.value)}
          {text.value !== '' && ' The text is still in the box.'}
          <button
            type="button"
            class="quiet"
            onClick={() => {
              text.value = '';
              pasteFault.value = undefined;
              box.current?.focus();
            }}
          >
            Clear
          </button>
        </p>
      )}
    </div>
  );
}

function FilePicker({ words, folder, view }: { words: string; folder: boolean; view: WorkbenchView }) {
  // Not known to Preact's types; both browsers have it.
  const ofFolder = folder ? { webkitdirectory: true } : {};
  return (
    <label class="button">
      {words}
      <input
        class="unseen"
        type="file"
        multiple
        {...ofFolder}
        onChange={(event) => {
          const inputs = toInputs(event.currentTarget.files ?? []);
          // So that the same file can be picked again.
          event.currentTarget.value = '';
          void view.actions.readInputs(inputs);
        }}
      />
    </label>
  );
}
