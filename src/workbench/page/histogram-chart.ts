import UPlot from 'uplot';
import type { TimeBin } from '../protocol/list-view.ts';
import { STEPS, toCountWords, toTimeWords } from './histogram-axis.ts';

/** Colours of the chart, read from the style sheet: a canvas does not follow it. */
export interface ChartColours {
  calls: string;
  failed: string;
  text: string;
  line: string;
}

/** A bar and where it ends, in milliseconds since 1970. */
export interface ChartBar extends TimeBin {
  end: number;
}

export interface ChartEvents {
  /** The bar under the pointer, as it is drawn; `undefined` when there is none. Told once for each. */
  onPoint(bar: ChartBar | undefined): void;
  /** A span was brushed, in milliseconds since 1970. */
  onBrush(from: number, to: number): void;
  /** What is brushed now: marked whenever the chart is drawn, for only then it is known how wide it is. */
  span(): Span;
}

/** Milliseconds since 1970; an end that is absent is open. */
interface Span {
  from?: number;
  to?: number;
}

const HEIGHT = 92;
/** A brush narrower than this, in CSS pixels, was a click. */
const LEAST_BRUSH = 3;

/** A chart that stands in the page. While a span is being brushed nothing of it changes under the pointer: that comes when it is over. */
export interface HistogramChart {
  show(bins: readonly TimeBin[]): void;
  /** In CSS pixels. */
  resize(width: number): void;
  /** Marks the span in force anew. */
  mark(): void;
  destroy(): void;
}

/** Bars of calls over time, those that were denied or failed in front in another colour. */
export function createChart(
  width: number,
  colours: ChartColours,
  events: ChartEvents,
  target: HTMLElement,
): HistogramChart {
  const held = new Map<string, () => void>();
  let drawn: readonly TimeBin[] = [];
  let told: TimeBin | undefined;
  let isBrushing = false;
  let release: ((event: MouseEvent) => void) | undefined;
  let brush = new AbortController();
  const change = (what: string, act: () => void): void => {
    if (isBrushing) held.set(what, act);
    else act();
  };
  const mark = (): void => change('mark', () => markSpan(chart, events.span()));
  const point = (at: number | null | undefined): void => {
    const bar = typeof at === 'number' ? drawn[at] : undefined;
    if (bar === told) return;
    told = bar;
    const end = typeof at === 'number' ? toEnd(drawn, at) : undefined;
    events.onPoint(bar && end !== undefined ? { ...bar, end } : undefined);
  };
  const stop = (event: MouseEvent): void => {
    brush.abort();
    release?.(event);
    mark();
    isBrushing = false;
    for (const act of held.values()) act();
    held.clear();
  };
  const bars = UPlot.paths.bars?.({ size: [0.9, 40], align: 1 });
  const asBars = bars ? { paths: bars } : {};
  const axis = { stroke: colours.text, font: '11px system-ui, sans-serif', grid: { show: false } };
  const chart = new UPlot(
    {
      width,
      height: HEIGHT,
      ms: 1,
      tzDate: (ms) => UPlot.tzDate(new Date(ms), 'Etc/UTC'),
      legend: { show: false },
      padding: [6, 28, 0, 0],
      cursor: {
        y: false,
        points: { show: false },
        drag: { x: true, y: false, setScale: false },
        // A brush goes on beside the chart, too, which is low: by itself it would leap to the edge there.
        bind: {
          mouseleave: (_, __, leave) => (event) => (isBrushing ? null : leave(event)),
          // Heard below: what the chart listens to by itself outlives it when it is taken away meanwhile.
          mouseup: (_, __, up) => {
            release = up;
            return null;
          },
        },
        move: ({ over }, left, top) =>
          isBrushing ? [toWithin(left, over.clientWidth), toWithin(top, over.clientHeight)] : [left, top],
      },
      scales: { x: { time: true }, y: { range: (_, __, most) => [0, Math.max(1, most)] } },
      series: [
        {},
        { ...asBars, fill: colours.calls, stroke: colours.calls, width: 0, points: { show: false } },
        { ...asBars, fill: colours.failed, stroke: colours.failed, width: 0, points: { show: false } },
      ],
      axes: [
        { ...axis, size: 22, ticks: { stroke: colours.line, size: 4 }, values: toTimeWords, incrs: STEPS, space: 90 },
        { ...axis, size: 44, ticks: { show: false }, values: (_, splits) => splits.map(toCountWords), space: 26 },
      ],
      hooks: {
        draw: [(made) => !isBrushing && markSpan(made, events.span())],
        setCursor: [({ cursor }) => point(cursor.idx)],
        setSelect: [
          () => {
            const { left, width: wide } = chart.select;
            // Without bars, or before they are drawn, a place has no time.
            if (wide < LEAST_BRUSH || drawn.length === 0 || typeof chart.scales['x']?.min !== 'number') return;
            events.onBrush(chart.posToVal(left, 'x'), chart.posToVal(left + wide, 'x'));
          },
        ],
      },
    },
    [[], [], []],
    target,
  );
  chart.over.addEventListener('pointerdown', ({ button, pointerId }) => {
    if (button === 0) chart.over.setPointerCapture(pointerId);
  });
  // After the chart itself has heard it.
  chart.over.addEventListener('mousedown', ({ button }) => {
    if (button !== 0) return;
    isBrushing = true;
    brush.abort();
    brush = new AbortController();
    const { signal } = brush;
    document.addEventListener('mouseup', (event) => event.button === 0 && stop(event), { signal });
    // The button may be let go where nobody hears of it, e.g. in a menu.
    document.addEventListener('mousemove', (event) => (event.buttons & 1) === 0 && stop(event), { signal });
  });
  return {
    show: (bins) =>
      change('bars', () => {
        drawn = bins;
        chart.setData(toData(bins));
      }),
    resize: (wide) => change('width', () => chart.setSize({ width: wide, height: HEIGHT })),
    mark,
    destroy: () => {
      brush.abort();
      chart.destroy();
    },
  };
}

function toWithin(at: number, size: number): number {
  return Math.min(Math.max(at, 0), size);
}

/** The bars as the chart takes them; the last one's end closes the scale. */
function toData(bins: readonly TimeBin[]): [number[], (number | null)[], (number | null)[]] {
  const starts = bins.map(({ from }) => from);
  const end = toEnd(bins, bins.length - 1);
  return [
    end === undefined ? starts : [...starts, end],
    [...bins.map(({ count }) => count), ...(end === undefined ? [] : [null])],
    [...bins.map(({ failed }) => failed), ...(end === undefined ? [] : [null])],
  ];
}

/** Where a bar ends: where the next one begins; the last one is as wide as the one before it. */
function toEnd(bins: readonly TimeBin[], at: number): number | undefined {
  const bin = bins[at];
  if (!bin) return undefined;
  const next = bins[at + 1];
  if (next) return next.from;
  const before = bins[at - 1];
  return before ? bin.from + (bin.from - before.from) : bin.from + 1_000;
}

/** Shows a span as brushed, without telling anybody. */
function markSpan(chart: UPlot, { from, to }: Span): void {
  const wide = chart.bbox.width / UPlot.pxRatio;
  if (from === undefined && to === undefined) {
    chart.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    return;
  }
  const at = (ms: number | undefined, open: number): number =>
    ms === undefined ? open : Math.min(Math.max(chart.valToPos(ms, 'x'), 0), wide);
  const left = at(from, 0);
  const height = chart.bbox.height / UPlot.pxRatio;
  chart.setSelect({ left, top: 0, width: Math.max(1, at(to, wide) - left), height }, false);
}
