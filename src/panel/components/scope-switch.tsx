import { toDigits } from '../../model/count-words.ts';
import type { Scope } from '../panel-state.ts';
import type { PanelView } from '../panel-view.ts';

/** OpsWorks CM or everything, each with its count. */
export function ScopeSwitch({ view }: { view: PanelView }) {
  const { allCount, opsworksCount } = view.derived;
  const none = allCount.value > 0 && opsworksCount.value === 0;
  return (
    <>
      <fieldset class="scope">
        <legend class="unseen">Scope</legend>
        <Choice view={view} scope="opsworks-cm" name="OpsWorks CM" count={opsworksCount.value} />
        <Choice view={view} scope="all" name="All services" count={allCount.value} />
      </fieldset>
      {none && <p class="none">No OpsWorks CM call among them: all services are shown.</p>}
    </>
  );
}

function Choice({ view, scope, name, count }: { view: PanelView; scope: Scope; name: string; count: number }) {
  return (
    <button
      type="button"
      aria-pressed={view.derived.scope.value === scope}
      disabled={scope === 'opsworks-cm' && count === 0}
      onClick={() => view.actions.setScope(scope)}
    >
      {name} <span class="count">{toDigits(count)}</span>
    </button>
  );
}
