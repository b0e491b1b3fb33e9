import { useRef } from 'preact/hooks';
import { toCount } from '../../model/count-words.ts';
import { ifTrusted } from '../../ui/trusted.ts';
import { toHealthLine, toShortHealth } from '../health-line.ts';
import type { PanelView } from '../panel-view.ts';
import { ByHand } from './by-hand.tsx';
import { CopyAllButton, NoteSelects, NoteSwitches } from './copy-bar.tsx';
import { KeyList } from './key-list.tsx';
import { Preview } from './preview.tsx';

/** One line: how notes are written, copying all, what was read; the rest behind `⋯`. */
export function PanelFooter({ view }: { view: PanelView }) {
  const { copying, state, menuOpen } = view;
  const { said, health, life } = state;
  const { problems } = health.value;
  const { redact, defang } = copying.settings.value;
  const menu = useRef<HTMLDetailsElement>(null);
  const on = [redact && 'Redact', defang && 'Defang'].filter(Boolean).join(', ');
  return (
    <footer>
      <ByHand note={copying.byHand} />
      <div class="foot">
        <NoteSelects copying={copying} />
        <CopyAllButton copying={copying} />
        <div role="status" title={toHealthLine(health.value)}>
          {said.value && <b class="said">{said.value} </b>}
          <span class="short">{toShortHealth(health.value)}</span>
          <span class="unseen">{toHealthLine(health.value)}</span>
        </div>
        {on && <span class="on">{on} on</span>}
        <details
          ref={menu}
          class="foot-menu"
          open={menuOpen.value}
          onToggle={(event) => {
            menuOpen.value = event.currentTarget.open;
          }}
        >
          <summary aria-label="More" title="Redact, Defang, Preview, keys, diagnostics">
            ⋯
          </summary>
          <div class="foot-more">
            <NoteSwitches copying={copying} />
            <Preview copying={copying} />
            <p class="health">{toHealthLine(health.value)}</p>
            {problems.length > 0 && (
              <details class="problems">
                <summary>{toCount(problems.length, 'problem')}</summary>
                <ul>
                  {problems.map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                </ul>
              </details>
            )}
            <KeyList />
            <button
              type="button"
              class="quiet"
              disabled={life.value === 'orphaned'}
              onClick={ifTrusted(view.actions.copyDiagnostics)}
            >
              Copy diagnostics
            </button>
          </div>
        </details>
      </div>
    </footer>
  );
}
