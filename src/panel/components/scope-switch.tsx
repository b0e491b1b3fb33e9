import type { ReadonlySignal } from '@preact/signals';
import { toDigits } from '../../model/count-words.ts';
import type { Scope } from '../panel-state.ts';

export interface ScopeSwitchProps {
  /** The scope in force. */
  scope: ReadonlySignal<Scope>;
  /** Calls of each scope. */
  opsworksCount: ReadonlySignal<number>;
  allCount: ReadonlySignal<number>;
  setScope(scope: Scope): void;
}

/** OpsWorks CM or everything, each with its count. */
export function ScopeSwitch({ scope, opsworksCount, allCount, setScope }: ScopeSwitchProps) {
  const toChoice = (of: Scope, name: string, count: number) => (
    <button
      type="button"
      aria-pressed={scope.value === of}
      disabled={of === 'opsworks-cm' && count === 0}
      onClick={() => setScope(of)}
    >
      {name} <span class="count">{toDigits(count)}</span>
    </button>
  );
  return (
    <fieldset class="scope">
      <legend class="unseen">Scope</legend>
      {toChoice('opsworks-cm', 'OpsWorks CM', opsworksCount.value)}
      {toChoice('all', 'All services', allCount.value)}
    </fieldset>
  );
}
