import { type FilterField, toFilterWord } from '../../calls/filter-words.ts';
import type { ApiCall } from '../../model/api-call.ts';
import { toPivots } from '../../notes/to-row.ts';
import { ifTrusted } from '../../ui/trusted.ts';
import type { PanelView } from '../panel-view.ts';
import { PinButton } from './pin-button.tsx';

/** What an opened call can be asked for, in the order in which it is asked. */
const WAYS: readonly [field: FilterField, words: string][] = [
  ['actor', 'Same actor'],
  ['ip', 'Same address'],
  ['key', 'Same key'],
  ['resource', 'Same resource'],
];

/** What can be done with the opened call: copy it, keep it, or filter the list to what it has in common with others. */
export function CallActions({ call, view }: { call: ApiCall | undefined; view: PanelView }) {
  if (!call) return null;
  const { copying, actions, pinning } = view;
  const pivots = toPivots(call);
  return (
    <div class="call-tools">
      <button type="button" class="copy-call" disabled={copying.disabled?.value} onClick={ifTrusted(copying.copyCall)}>
        Copy this call
      </button>
      <PinButton call={call} pinning={pinning} />
      {WAYS.map(([field, words]) => {
        const value = pivots[field];
        if (value === undefined || value === '') return null;
        const isServer = field === 'resource' && call.service.opsworksCm;
        return (
          <button
            key={field}
            type="button"
            class="way"
            title={`Show the calls with ${field} ${value}`}
            onClick={() => actions.setFilter(toFilterWord(field, value))}
          >
            {isServer ? 'Same server' : words}
          </button>
        );
      })}
    </div>
  );
}
