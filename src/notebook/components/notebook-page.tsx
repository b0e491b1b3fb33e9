import { useMemo } from 'preact/hooks';
import { toCount } from '../../model/count-words.ts';
import { PseudonymKey } from '../../panel/components/pseudonym-key.tsx';
import { toDark } from '../../panel/shell.ts';
import type { NotebookActions } from '../notebook-actions.ts';
import type { NotebookView } from '../notebook-state.ts';
import { IncidentHead } from './incident-head.tsx';
import { KeepingCard } from './keeping-card.tsx';
import { NoteCard } from './note-card.tsx';
import { Timeline } from './timeline.tsx';

/** The whole page. */
export function NotebookPage({ view, actions }: { view: NotebookView; actions: NotebookActions }) {
  const { shell, desk, unread } = view;
  const dark = useMemo(() => toDark(shell), [shell]);
  const last = desk.value.history.at(-1);
  return (
    <div class={`theme page ${dark.value ? 'dark' : 'light'}`}>
      <header class="top">
        <span class="mark" />
        <h1>Incident notebook</h1>
        <span class="count">{toCount(desk.value.ledger.items.length, 'call')}</span>
        <span class="said" role="status">
          {shell.said.value}
        </span>
        <a class="quiet" href="/workbench.html" target="_blank" rel="noopener">
          Workbench
        </a>
        <a class="quiet" href="/options.html" target="_blank" rel="noopener">
          Options
        </a>
        <button
          type="button"
          class="outline"
          disabled={!last}
          title={last ? `Take back: ${last.what}` : undefined}
          onClick={() => void actions.carryOut({ kind: 'undo' })}
        >
          Undo
        </button>
      </header>
      {view.loaded.value && (
        <main>
          <div class="side">
            <NoteCard view={view} actions={actions} />
            <KeepingCard view={view} actions={actions} />
            <section class="card" aria-label="Key to redacted notes">
              <PseudonymKey load={actions.loadKey} save={actions.saveKey} empty={actions.emptyKey} />
            </section>
          </div>
          <div class="calls">
            <h2 class="unseen">Calls</h2>
            {view.unreadable.value && (
              <p class="partial" role="alert">
                A stored notebook could not be read: it is damaged, or a newer Trailbrief wrote it. It is put aside,
                apart from this one.{' '}
                <button type="button" class="outline" onClick={() => void actions.carryOut({ kind: 'forget' })}>
                  Remove it for good
                </button>
              </p>
            )}
            {unread.value > 0 && (
              <p class="partial" role="alert">
                {toCount(unread.value, 'call')} could not be read. They stay in the notebook.
              </p>
            )}
            <IncidentHead head={view.head.value} />
            <Timeline view={view} actions={actions} />
          </div>
        </main>
      )}
    </div>
  );
}
