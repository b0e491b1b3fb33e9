/** Closes an unfolded box on Escape, on a press elsewhere and on Back, until aborted. */
export function closeByItself(box: HTMLDetailsElement, signal: AbortSignal): void {
  const close = (): void => {
    box.open = false;
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !box.open) return;
    // This Escape is the box's: what else it closes stays open.
    event.stopImmediatePropagation();
    close();
    box.querySelector('summary')?.focus();
  };
  const point = (event: Event): void => {
    if (!event.composedPath().includes(box)) close();
  };
  document.addEventListener('keydown', press, { signal, capture: true });
  document.addEventListener('pointerdown', point, { signal, capture: true });
  window.addEventListener('popstate', close, { signal });
}
