import { effect } from '@preact/signals';
import type { PanelState } from './panel-state.ts';

/** On a detail page, opens that page's call at once; when the page is left, closes it again. Until aborted. */
export function watchPageCall(state: PanelState, signal: AbortSignal): void {
  let before: string | undefined;
  const stop = effect(() => {
    const id = state.pageEventId.value;
    if (id === before) return;
    if (id !== undefined) state.openId.value = id;
    else if (state.openId.peek() === before) state.openId.value = undefined;
    before = id;
  });
  signal.addEventListener('abort', stop, { once: true });
}
