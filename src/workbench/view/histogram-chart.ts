import UPlot from 'uplot';
import type { TimeBin } from '../store/call-store.ts';

/** Colours of the chart, read from the style sheet: a canvas does not follow it. */
export interface ChartColours {
  calls: string;
  failed: string;
  text: string;
  line: string;
}

export interface ChartEvents {
  /** The bar under the pointer; `undefined` when there is none. */
  onPoint(at: number | undefined): void;
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
  let isBrushing = false;
  const end = new AbortController();
  const change = (what: string, act: () => void): void => {
    if (isBrushing) held.set(what, act);
    else act();
  };
  const mark = (): void => change('mark', () => markSpan(chart, events.span()));
  const stop = (): void => {
    isBrushing = false;
    mark();
    for (const act of held.values()) act();
    held.clear();
  };
  const bars = UPlot.paths.bars?.({ size: [0.9, 40], align: 1 });
  const drawn = bars ? { paths: bars } : {};
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
        bind: { mouseleave: (_, __, leave) => (event) => (isBrushing ? null : leave(event)) },
        move: ({ over }, left, top) =>
          isBrushing ? [toWithin(left, over.clientWidth), toWithin(top, over.clientHeight)] : [left, top],
      },
      scales: { x: { time: true }, y: { range: (_, __, most) => [0, Math.max(1, most)] } },
      series: [
        {},
        { ...drawn, fill: colours.calls, stroke: colours.calls, width: 0, points: { show: false } },
        { ...drawn, fill: colours.failed, stroke: colours.failed, width: 0, points: { show: false } },
      ],
      axes: [
        { ...axis, size: 22, ticks: { stroke: colours.line, size: 4 }, values: toTimeWords, incrs: STEPS, space: 90 },
        { ...axis, size: 44, ticks: { show: false }, values: (_, splits) => splits.map(toCountWords), space: 26 },
      ],
      hooks: {
        draw: [(drawn) => !isBrushing && markSpan(drawn, events.span())],
        setCursor: [({ cursor }) => events.onPoint(cursor.idx ?? undefined)],
        setSelect: [
          () => {
            const { left, width: wide } = chart.select;
            if (wide < LEAST_BRUSH) return;
            events.onBrush(chart.posToVal(left, 'x'), chart.posToVal(left + wide, 'x'));
          },
        ],
      },
    },
    [[], [], []],
    target,
  );
  chart.over.addEventListener('pointerdown', ({ pointerId }) => chart.over.setPointerCapture(pointerId));
  chart.over.addEventListener('mousedown', ({ button }) => {
    isBrushing = button === 0;
    // Heard after the chart itself has heard it.
    if (isBrushing) document.addEventListener('mouseup', stop, { once: true, signal: end.signal });
  });
  return {
    show: (bins) => change('bars', () => chart.setData(toData(bins))),
    resize: (wide) => change('width', () => chart.setSize({ width: wide, height: HEIGHT })),
    mark,
    destroy: () => {
      end.abort();
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
export function toEnd(bins: readonly TimeBin[], at: number): number | undefined {
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

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Steps between marks: records have whole seconds. */
const STEPS = [
  ...[1, 5, 10, 15, 30].map((count) => count * SECOND_MS),
  ...[1, 5, 10, 15, 30].map((count) => count * MINUTE_MS),
  ...[1, 2, 3, 4, 6, 8, 12].map((count) => count * HOUR_MS),
  ...[1, 2, 3, 4, 5, 7, 10, 15].map((count) => count * DAY_MS),
  ...[1, 2, 3, 4, 6].map((count) => count * 30 * DAY_MS),
  ...[1, 2, 5, 10, 25, 50, 100].map((count) => count * 365 * DAY_MS),
];

/** `22:18` within two days, else `01-05` or, over years, `2017-01`. All UTC, as the rest of the page. */
function toTimeWords(_: UPlot, splits: readonly number[]): string[] {
  const [first = 0] = splits;
  const span = (splits.at(-1) ?? first) - first;
  return splits.map((ms) => {
    const iso = new Date(ms).toISOString();
    if (span < 2 * 60_000) return iso.slice(11, 19);
    if (span < 2 * DAY_MS) return iso.slice(11, 16) === '00:00' ? iso.slice(5, 10) : iso.slice(11, 16);
    return span < 400 * DAY_MS ? iso.slice(5, 10) : iso.slice(0, 7);
  });
}

const COUNTS = new Intl.NumberFormat('en-US', { notation: 'compact' });

function toCountWords(count: number): string {
  return Number.isInteger(count) ? COUNTS.format(count) : '';
}
