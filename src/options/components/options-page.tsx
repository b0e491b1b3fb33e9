import { useMemo } from 'preact/hooks';
import { FORMATS } from '../../notes/formats/note-formats.ts';
import { createOptionsView, type OptionsPorts, type OptionsState } from '../options-state.ts';
import { toSampleEntries } from '../sample-entry.ts';
import { Choice, Switch } from './choice.tsx';
import { FieldList } from './field-list.tsx';
import { NotePreview } from './note-preview.tsx';
import { ZoneChoice } from './zone-choice.tsx';

/** The whole page. */
export function OptionsPage({ state, ports }: { state: OptionsState; ports: OptionsPorts }) {
  const view = useMemo(() => createOptionsView(state, ports), [state, ports]);
  const entries = useMemo(() => toSampleEntries(ports.now()), [ports]);
  const { theme, scope, side, format, length, redact, defang, singleKeys } = state.settings.value;
  const dark = theme === 'auto' ? state.systemDark.value : theme === 'dark';
  return (
    <div class={`theme page ${dark ? 'dark' : 'light'}`}>
      <main>
        <h1>
          <span class="mark" /> Trailbrief options
        </h1>
        {state.problem.value !== '' && (
          <p class="problem" role="alert">
            {state.problem.value}
          </p>
        )}
        <div class="columns">
          <div>
            <section aria-labelledby="notes">
              <h2 id="notes">Notes</h2>
              <label class="line">
                Format
                <select
                  value={format}
                  onChange={(event) => {
                    const chosen = FORMATS.find((known) => known === event.currentTarget.value);
                    if (chosen) view.change({ format: chosen });
                  }}
                >
                  {FORMATS.map((one) => (
                    <option key={one}>{one}</option>
                  ))}
                </select>
              </label>
              <Choice
                legend="Length"
                options={
                  [
                    ['Short', 'Short: who, what, from where, with which parameters, in at most eight lines'],
                    ['Full', 'Full: all that the brief says, or the fields chosen below'],
                  ] as const
                }
                value={length}
                onChoose={(value) => view.change({ length: value })}
              />
              <ZoneChoice view={view} />
              <Switch
                label="Redact at first"
                about="Accounts, people, keys, addresses and hosts become pseudonyms. Each panel can switch it off."
                value={redact}
                onChange={(value) => view.change({ redact: value })}
              />
              <Switch
                label="Defang at first"
                about="Addresses and URLs from a record cannot be clicked. The link back to the evidence stays alive."
                value={defang}
                onChange={(value) => view.change({ defang: value })}
              />
            </section>
            <FieldList view={view} />
            <section aria-labelledby="panel">
              <h2 id="panel">Panel</h2>
              <Choice
                legend="Shows first"
                options={
                  [
                    ['auto', 'OpsWorks CM calls when there are any, else all'],
                    ['all', 'All services'],
                  ] as const
                }
                value={scope === 'all' ? 'all' : 'auto'}
                onChoose={(value) => view.change({ scope: value })}
              />
              <Choice
                legend="Side"
                options={
                  [
                    ['right', 'Right'],
                    ['left', 'Left'],
                  ] as const
                }
                value={side}
                onChoose={(value) => view.change({ side: value })}
              />
              <Choice
                legend="Theme"
                options={
                  [
                    ['auto', 'As the page or the system'],
                    ['light', 'Light'],
                    ['dark', 'Dark'],
                  ] as const
                }
                value={theme}
                onChoose={(value) => view.change({ theme: value })}
              />
              <Switch
                label="Single keys"
                about="In the panel c copies the open call, p pins it, / filters, ? tells all keys."
                value={singleKeys}
                onChange={(value) => view.change({ singleKeys: value })}
              />
            </section>
            <p class="end">
              <button type="button" class="second" onClick={view.reset}>
                Put all defaults back
              </button>
              <span role="status">{state.said.value}</span>
            </p>
            <p class="about">Settings are kept in this browser. Nothing leaves it.</p>
          </div>
          <NotePreview settings={state.settings.value} entries={entries} />
        </div>
      </main>
    </div>
  );
}
