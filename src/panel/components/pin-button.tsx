import type { ApiCall } from '../../model/api-call.ts';
import { ifTrusted } from '../../ui/trusted.ts';
import { type Pinning, togglePin } from '../notebook-port.ts';

/** Puts an open call into the incident's notebook, pressed while it is there. Nothing where there is no notebook. */
export function PinButton({ call, pinning }: { call: ApiCall | undefined; pinning: Pinning | undefined }) {
  if (!call || !pinning) return null;
  const pinned = pinning.pinnedIds.value.has(call.id);
  return (
    <button
      type="button"
      class="pin"
      aria-pressed={pinned}
      title={pinned ? 'In the notebook: press to take it out' : 'Put this call into the notebook'}
      disabled={pinning.disabled?.value ?? false}
      onClick={ifTrusted(() => togglePin(pinning, call))}
    >
      Pin
    </button>
  );
}
