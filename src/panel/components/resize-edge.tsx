import { ifTrusted, isTrusted } from '../../ui/trusted.ts';
import type { PanelView } from '../panel-view.ts';
import { MIN_WIDTH, toMaxWidth, toPanelWidth } from '../panel-width.ts';

/** One press of an arrow key, in CSS pixels. */
const STEP = 20;

/** The inner edge: dragged, or moved with the arrow keys when it has the focus. */
export function ResizeEdge({ view, viewport }: { view: PanelView; viewport: number }) {
  const { side, width } = view.state.settings.value;
  const now = toPanelWidth(width, viewport);
  const resize = (wished: number, done: boolean): void => view.actions.resize(toPanelWidth(wished, viewport), done);
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    if (!isTrusted(event) || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    resize(side === 'right' ? viewport - event.clientX : event.clientX, false);
  };
  const press = (event: KeyboardEvent): void => {
    const outward = side === 'right' ? 'ArrowLeft' : 'ArrowRight';
    const inward = side === 'right' ? 'ArrowRight' : 'ArrowLeft';
    const to = {
      [outward]: now + STEP,
      [inward]: now - STEP,
      Home: MIN_WIDTH,
      End: toMaxWidth(viewport),
    }[event.key];
    if (to === undefined || !isTrusted(event)) return;
    event.preventDefault();
    resize(to, true);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved, this separator can
    <div
      class="edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Width of the panel"
      aria-valuemin={Math.min(MIN_WIDTH, viewport)}
      aria-valuemax={toMaxWidth(viewport)}
      aria-valuenow={now}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.preventDefault();
        if (!isTrusted(event)) return;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onLostPointerCapture={ifTrusted(() => resize(now, true))}
    />
  );
}
