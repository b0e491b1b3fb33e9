import { useComputed, useSignal } from '@preact/signals';
import { toCount } from '../../../model/count-words.ts';
import { CopyBar } from '../../../panel/components/copy-bar.tsx';
import { NotebookLink } from '../../../panel/components/notebook-link.tsx';
import { ScopeSwitch } from '../../../panel/components/scope-switch.tsx';
import { ifTrusted } from '../../../ui/trusted.ts';
import { OPSWORKS_CM_SCOPE } from '../facet-words.ts';
import { toConditions } from '../filter-edits.ts';
import { listDropped, toInputs } from '../given-files.ts';
import type { WorkbenchView } from '../workbench-view.ts';
import { FirstScreen } from './first-screen.tsx';
import { GiveRecords } from './give-records.tsx';
import { isFaultInList } from './no-calls.tsx';
import { ReadProgress } from './read-progress.tsx';
import { ReadStatus } from './read-status.tsx';
import { ResultColumns } from './result-columns.tsx';
import { SavedList } from './saved-list.tsx';
import { StartOver } from './start-over.tsx';

/** The whole page. Files and folders may be dropped anywhere on it. */
export function Workbench({ view }: { view: WorkbenchView }) {
  const { state, actions } = view;
  const over = useSignal(false);
  const { files, pasted, sample } = state.given.value;
  // A pasted text of which nothing could be read leaves the box as large as it was, to mend it there.
  const first = files === 0 && !sample && (pasted === 0 || state.reading.value.records === 0);
  const drop = (event: DragEvent): void => {
    over.value = false;
    const data = event.dataTransfer;
    if (!data) return;
    event.preventDefault();
    const text = data.getData('text/plain');
    if (data.files.length > 0 || data.items.length > 0 || text === '') {
      void actions.readDropped((onCount, signal) =>
        data.items.length > 0 ? listDropped(data.items, onCount, signal) : Promise.resolve(toInputs(data.files)),
      );
    }
    if (data.files.length === 0) void actions.readText(text);
  };
  return (
    <section
      class={`theme workbench ${view.dark.value ? 'dark' : 'light'} ${first ? 'at-first' : ''} ${over.value ? 'over' : ''}`}
      aria-label="Trailbrief"
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={(event) => {
        if (event.target === event.currentTarget) over.value = false;
      }}
      onDrop={drop}
    >
      <header class="top">
        <span class="mark" />
        <h1>Trailbrief</h1>
        {first && <FirstScreen view={view} />}
        <GiveRecords view={view} first={first} />
        <nav class="pages" aria-label="Pages">
          <NotebookLink pinning={view.pinning} many={view.copying.copyAllCount} pinAll={actions.pinAll} />
          <a class="quiet" href="/options.html" target="_blank" rel="noopener">
            Options
          </a>
        </nav>
        {!first && <StartOver view={view} />}
      </header>
      <ReadProgress view={view} />
      {!first && (
        <>
          <div class="bar">
            <div class="scope-room" title={`OpsWorks CM: ${OPSWORKS_CM_SCOPE}`}>
              <ScopeSwitch {...view.scope} />
            </div>
            <FilterBox view={view} />
            <SavedList view={view} />
          </div>
          <ResultColumns view={view} />
        </>
      )}
      {(!first || pasted > 0) && (
        <footer>
          {!first && (
            <CopyBar copying={view.copying}>
              <OfTheList view={view} />
              <DownloadButton view={view} />
            </CopyBar>
          )}
          <ReadStatus view={view} problems={first || !isFaultInList(state)} />
        </footer>
      )}
      {over.value && <p class="drop-here">Drop to read</p>}
    </section>
  );
}

function FilterBox({ view: { state, actions } }: { view: WorkbenchView }) {
  return (
    <input
      class="filter"
      type="search"
      aria-label="Filter"
      placeholder="Filter: words in the records ( / )"
      autocomplete="off"
      spellcheck={false}
      value={useComputed(() => state.filter.value.text).value}
      onInput={(event) => actions.typeText(event.currentTarget.value)}
      onKeyDown={goToList}
    />
  );
}

/** What the buttons beside it copy, where it is not what is seen. */
function OfTheList({ view: { state } }: { view: WorkbenchView }) {
  const count = state.view.value?.count ?? 0;
  const filtered = useComputed(() => toConditions(state.filter.value).length > 0);
  if (state.picked.value.size > 0 && filtered.value)
    return <span class="of-the-list">all selected, shown by the filter or not:</span>;
  if (state.tab.value === 'calls' || state.picked.value.size > 0 || count === 0) return null;
  return <span class="of-the-list">{toCount(count, 'call')} of the list:</span>;
}

function DownloadButton({ view: { state, actions } }: { view: WorkbenchView }) {
  if (state.writing.value) {
    return (
      <button type="button" class="second" onClick={actions.cancelDownload}>
        Cancel download
      </button>
    );
  }
  const nothing = (state.view.value?.count ?? 0) === 0;
  return (
    <button type="button" class="second" disabled={nothing} onClick={ifTrusted(actions.download)}>
      Download
    </button>
  );
}

/** From the filter down into the list. */
function goToList(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  const root = event.currentTarget.getRootNode();
  if (root instanceof ShadowRoot) root.querySelector<HTMLElement>('.grid')?.focus();
}
