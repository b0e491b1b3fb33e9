import { useSignal } from '@preact/signals';
import { FACETS, toEntry } from '../../../calls/facets.ts';
import { toQueries } from '../../../queries/to-queries.ts';
import { ifTrusted } from '../../../ui/trusted.ts';
import type { WorkbenchView } from '../workbench-view.ts';

/** The filter in force as a query for an engine that holds more than a tab can. */
export function HandOver({ view }: { view: WorkbenchView }) {
  const open = useSignal(false);
  return (
    <details
      class="hand-over"
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>Hand this filter over</summary>
      {open.value && <Queries view={view} />}
    </details>
  );
}

/** A remark begins with a facet's short name; a person knows it by that of the rail. */
function toWords(remark: string): string {
  const facet = FACETS.find((one) => remark.startsWith(`${one}: `));
  return facet === undefined ? remark : `${toEntry(facet).words}${remark.slice(facet.length)}`;
}

function Queries({ view }: { view: WorkbenchView }) {
  const chosen = useSignal('Athena');
  const queries = toQueries(view.state.filter.value);
  const query = queries.find(({ engine }) => engine === chosen.value) ?? queries[0];
  if (!query) return null;
  const copy = async (): Promise<void> => {
    try {
      await view.ports.copy({ text: query.text });
      view.state.said.value = `Copied the query for ${query.engine}.`;
    } catch (error) {
      view.state.said.value = `Could not copy: ${error instanceof Error ? error.message : 'the browser refused'}.`;
    }
  };
  return (
    <div class="queries">
      <p class="dim">
        {query.leftOut.length === 0 ? 'The same conditions' : 'Most of these conditions'} where all records are: run it
        in your own account.
      </p>
      <div class="choices">
        <fieldset>
          <legend class="unseen">Engine</legend>
          {queries.map(({ engine }) => (
            <button
              key={engine}
              type="button"
              aria-pressed={engine === query.engine}
              onClick={() => {
                chosen.value = engine;
              }}
            >
              {engine}
            </button>
          ))}
        </fieldset>
        <button type="button" class="plain" onClick={ifTrusted(copy)}>
          Copy query
        </button>
      </div>
      {query.leftOut.length > 0 && (
        <>
          <p>It does not show just what the list shows:</p>
          <ul class="left-out" aria-label="What the query leaves out">
            {query.leftOut.map((line) => (
              <li key={line}>{toWords(line)}</li>
            ))}
          </ul>
        </>
      )}
      <textarea
        class="query"
        readOnly
        spellcheck={false}
        aria-label={`Query for ${query.engine}`}
        rows={10}
        value={query.text}
      />
    </div>
  );
}
