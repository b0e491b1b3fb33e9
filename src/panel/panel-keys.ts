import { isTrusted } from '../ui/trusted.ts';
import { togglePin } from './notebook-port.ts';
import type { PanelView } from './panel-view.ts';

/** The keys of the panel, wherever in it the focus is. What is typed into a field is the field's, but for Escape. */
export function pressPanelKey(view: PanelView, event: KeyboardEvent, panel: HTMLElement): void {
  if (!isTrusted(event) || isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape') leave(view, event, panel);
  else if (!isField(event.target) && view.state.settings.value.singleKeys) pressSingleKey(view, event, panel);
}

/** While an input method composes, keys are its own; some report that by the key's number alone. */
function isComposing({ isComposing: composing, keyCode }: KeyboardEvent): boolean {
  return composing || keyCode === 229;
}

/** Escape closes what was opened last: the menu, the call, the panel. */
function leave(view: PanelView, event: KeyboardEvent, panel: HTMLElement): void {
  const { openCall, menuOpen, state, actions } = view;
  event.preventDefault();
  if (menuOpen.value) menuOpen.value = false;
  else if (isFilter(event.target) && state.filter.value !== '') actions.setFilter('');
  else if (openCall.id.value !== undefined) {
    const id = openCall.id.value;
    openCall.close();
    panel.querySelector<HTMLElement>(`[data-event-id="${CSS.escape(id)}"] [data-row-button]`)?.focus();
  } else actions.collapse();
}

function pressSingleKey(view: PanelView, event: KeyboardEvent, panel: HTMLElement): void {
  const { copying, openCall, pinning, menuOpen } = view;
  const call = openCall.call.value;
  if (event.key === '/') panel.querySelector<HTMLElement>('.filter')?.focus();
  else if (event.key === '?') menuOpen.value = !menuOpen.value;
  else if (event.key === 'c' && call) void copying.copyCall();
  else if (event.key === 'p' && call && pinning) void togglePin(pinning, call);
  else return;
  event.preventDefault();
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type="checkbox"]), select, textarea');
}

function isFilter(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('.filter');
}
