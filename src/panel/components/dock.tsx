import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { toCount, toDigits } from '../../model/count-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { ifTrusted } from '../../ui/trusted.ts';
import { pressPanelKey } from '../panel-keys.ts';
import type { PanelView } from '../panel-view.ts';
import { toPanelWidth } from '../panel-width.ts';
import { Panel } from './panel.tsx';
import { ResizeEdge } from './resize-edge.tsx';

/** Moves the focus with the panel; given by whoever owns the host element. */
export interface FocusPort {
  /** Whether the focus is to move with the panel: it is in it, or a person asked for the panel from outside. */
  follows(): boolean;
  /** Remembers what had the focus in the page. Called when the panel has just opened. */
  entered(panel: HTMLElement): void;
  /** Gives the focus back to the page, else to the tab. Called when the panel has just collapsed. */
  left(tab: HTMLElement): void;
}

/** The panel over the page's edge, or the slim tab that it collapses to. `viewport` in CSS pixels. */
export function Dock({
  view,
  viewport,
  focus,
}: {
  view: PanelView;
  viewport: ReadonlySignal<number>;
  focus: FocusPort;
}) {
  const { collapsed, side, width } = view.state.settings.value;
  const panel = useRef<HTMLElement>(null);
  const tab = useRef<HTMLButtonElement>(null);
  const before = useRef(collapsed);
  // Asked while drawing, when what had the focus is still there.
  const follows = before.current !== collapsed && focus.follows();
  useLayoutEffect(() => {
    before.current = collapsed;
    if (follows && collapsed && tab.current) focus.left(tab.current);
    if (follows && !collapsed && panel.current) focus.entered(panel.current);
  });
  const theme = view.derived.dark.value ? 'dark' : 'light';
  if (collapsed) {
    const count =
      view.derived.scope.value === 'all' ? view.derived.rows.value.length : view.derived.opsworksCount.value;
    return (
      <aside aria-label="Trailbrief" class={`theme dock collapsed ${side} ${theme}`}>
        <button
          ref={tab}
          type="button"
          class="tab"
          aria-expanded="false"
          aria-label={`Open Trailbrief, ${toCount(count, 'call')}`}
          onClick={ifTrusted(view.actions.open)}
        >
          <span class="mark" />
          <span class="count">{toDigits(count)}</span>
        </button>
      </aside>
    );
  }
  return (
    <aside
      ref={panel}
      aria-label="Trailbrief"
      class={`theme dock ${side} ${theme}`}
      style={{ '--width': `${toPanelWidth(width, viewport.value)}px` }}
      tabIndex={-1}
      onKeyDown={(event) => pressPanelKey(view, event, event.currentTarget)}
      onPointerDown={({ target }) => {
        if (target instanceof Element && !target.closest('.foot-menu')) view.menuOpen.value = false;
      }}
    >
      <ResizeEdge view={view} viewport={viewport.value} />
      <Panel view={view} tools={<DockTools view={view} />} />
    </aside>
  );
}

function DockTools({ view }: { view: PanelView }) {
  const right = view.state.settings.value.side === 'right';
  const other = `Move to the ${right ? 'left' : 'right'}`;
  return (
    <>
      <button type="button" class="tool" aria-label={other} title={other} onClick={ifTrusted(view.actions.moveSide)}>
        <Icon name={right ? 'moveLeft' : 'moveRight'} />
      </button>
      <button
        type="button"
        class="tool"
        aria-label="Collapse"
        title="Collapse (Esc)"
        onClick={ifTrusted(view.actions.collapse)}
      >
        <Icon name={right ? 'collapseRight' : 'collapseLeft'} />
      </button>
      {view.close && (
        <button
          type="button"
          class="tool"
          aria-label="Close"
          title="Close: the calls go with it"
          onClick={ifTrusted(view.close)}
        >
          <Icon name="close" />
        </button>
      )}
    </>
  );
}
