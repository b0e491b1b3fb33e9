import { ifTrusted } from '../../ui/trusted.ts';
import { togglePin } from '../notebook-port.ts';
import type { PanelView } from '../panel-view.ts';

/** Puts an open call into the incident's notebook, pressed while it is there. Nothing where there is no notebook. */
export function PinButton({ id, view }: { id: string; view: PanelView }) {
  const { state, ports } = view;
  if (!ports.notebook) return null;
  const pinned = state.pinnedIds.value.has(id);
  return (
    <p class="call-tools">
      <button
        type="button"
        class="pin"
        aria-pressed={pinned}
        title={pinned ? 'In the notebook: press to take it out' : 'Put this call into the notebook'}
        disabled={state.life.value === 'orphaned'}
        onClick={ifTrusted(() => togglePin(view, id))}
      >
        Pin
      </button>
    </p>
  );
}
