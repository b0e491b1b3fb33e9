import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RolledUp, RollUpFacet } from '../../../calls/table/roll-up.ts';
import { toDigits } from '../../../model/count-words.ts';
import { toVisibleLine } from '../../../notes/visible.ts';
import { toBreakable } from '../../../ui/breakable.tsx';
import { NONE } from '../facet-words.ts';
import { toUtcWords } from '../utc-input.ts';
import type { WorkbenchView } from '../workbench-view.ts';
import { CopyTable } from './copy-table.tsx';

const CHOICES: readonly { by: RollUpFacet; words: string }[] = [
  { by: 'actor', words: 'Actor' },
  { by: 'source-ip', words: 'Source address' },
  { by: 'target', words: 'Server or resource' },
];
const ROWS_AT_ONCE = 100;
/** Names listed in one cell. */
const NAMES = 4;
/** Characters of a name that is not broken. */
const SHORT = 24;

/** What the filter shows, summed up by who, from where or on what. Each line leads to its calls. */
export function RollUps({ view }: { view: WorkbenchView }) {
  const by = useSignal<RollUpFacet>('actor');
  const found = useSignal<readonly RolledUp[] | undefined>(undefined);
  const limit = useSignal(ROWS_AT_ONCE);
  const revision = view.state.view.value?.revision;
  // biome-ignore lint/correctness/useExhaustiveDependencies: summed up anew when the list changes
  useEffect(() => {
    let current = true;
    view.store.rollUp(by.value).then(
      (sums) => {
        if (current) found.value = sums;
      },
      () => {
        if (current) found.value = [];
      },
    );
    return () => {
      current = false;
    };
  }, [by.value, revision, view]);
  const sums = found.value ?? [];
  const hidden = sums.length - limit.value;
  return (
    <div class="roll-ups">
      <fieldset class="choices">
        <legend class="unseen">Summed up by</legend>
        {CHOICES.map((choice) => (
          <button
            key={choice.by}
            type="button"
            aria-pressed={by.value === choice.by}
            onClick={() => {
              found.value = undefined;
              limit.value = ROWS_AT_ONCE;
              by.value = choice.by;
            }}
          >
            {choice.words}
          </button>
        ))}
        <CopyTable by={CHOICES.find((choice) => choice.by === by.value)?.words ?? ''} sums={sums} view={view} />
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section class="table-room" tabIndex={0} aria-label="Roll-up">
        <table>
          <thead>
            <tr>
              <th scope="col">{CHOICES.find((choice) => choice.by === by.value)?.words}</th>
              <th scope="col">Calls</th>
              <th scope="col">Denied or failed</th>
              <th scope="col">First seen, UTC</th>
              <th scope="col">Last seen, UTC</th>
              <th scope="col">Regions</th>
              <th scope="col">Tools</th>
            </tr>
          </thead>
          <tbody>
            {sums.slice(0, limit.value).map((sum) => (
              <Line key={sum.value} sum={sum} by={by.value} view={view} />
            ))}
          </tbody>
        </table>
        {found.value === undefined && <p class="nothing">Summing up…</p>}
        {found.value?.length === 0 && <p class="nothing">No call.</p>}
        {hidden > 0 && (
          <button
            type="button"
            class="quiet more"
            onClick={() => {
              limit.value += ROWS_AT_ONCE;
            }}
          >
            Show {toDigits(Math.min(hidden, ROWS_AT_ONCE))} more of {toDigits(sums.length)}
          </button>
        )}
      </section>
    </div>
  );
}

function Line({ sum, by, view }: { sum: RolledUp; by: RollUpFacet; view: WorkbenchView }) {
  return (
    <tr>
      <th scope="row">
        <button type="button" class="linked" onClick={() => view.actions.drill(by, sum.value)}>
          {sum.value === '' ? NONE : toBreakable(toVisibleLine(sum.label))}
        </button>
        {sum.value !== '' && sum.value !== sum.label && (
          <span class="whole">{toBreakable(toVisibleLine(sum.value))}</span>
        )}
      </th>
      <td class="number">{toDigits(sum.count)}</td>
      <td class={`number ${sum.failed > 0 ? 'tone-bad' : 'dim'}`}>{toDigits(sum.failed)}</td>
      <Time ms={sum.first} />
      <Time ms={sum.last} />
      <Names names={sum.regions} />
      <Names names={sum.tools} />
    </tr>
  );
}

function Time({ ms }: { ms: number | undefined }) {
  const [day = '', clock = ''] = ms === undefined ? [] : toUtcWords(ms).split(' ');
  return (
    <td class="time">
      <span class="whole-word">{day}</span> <span class="whole-word">{clock}</span>
    </td>
  );
}

/** Names without a break inside short ones. */
function Names({ names }: { names: readonly string[] }) {
  const said = names.filter((name) => name !== '');
  const more = said.length - NAMES;
  return (
    <td>
      {said.slice(0, NAMES).map((name, at) => (
        <>
          {at > 0 && ', '}
          <span class={name.length < SHORT ? 'whole-word' : ''}>{toName(name)}</span>
        </>
      ))}
      {more > 0 && ` and ${more} more`}
    </td>
  );
}

/** What nobody made for reading is quoted: a user agent that is no tool's name. */
function toName(name: string): string {
  return /^[\w .,()/+:-]+$/.test(name) ? name : `“${toVisibleLine(name)}”`;
}
