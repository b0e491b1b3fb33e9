import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { toCount, toDigits } from '../../../model/count-words.ts';
import { type ChartBar, createChart, type HistogramChart } from '../histogram-chart.ts';
import { hasPart } from '../so-far.ts';
import { toUtcWords } from '../utc-input.ts';
import type { WorkbenchView } from '../workbench-view.ts';

/** When the calls were made. Brushed with the pointer; the exact times are the keyboard's way to the same. */
export function TimeHistogram({ view }: { view: WorkbenchView }) {
  const target = useRef<HTMLDivElement>(null);
  const chart = useRef<HistogramChart | null>(null);
  const width = useSignal(0);
  const hasRoom = useComputed(() => width.value > 0).value;
  const point = useSignal<ChartBar | undefined>(undefined);
  const counted = view.state.view.value;
  const bins = counted?.histogram ?? [];
  const dark = view.dark.value;
  const from = useComputed(() => view.state.filter.value.from).value;
  const to = useComputed(() => view.state.filter.value.to).value;
  useEffect(() => {
    const element = target.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      width.value = Math.floor(entry?.contentRect.width ?? 0);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [width]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: colours are read anew when the theme changes
  useEffect(() => {
    const element = target.current;
    if (!element || !hasRoom) return;
    const events = {
      onPoint: (bar: ChartBar | undefined) => {
        point.value = bar;
      },
      onBrush: (start: number, end: number) => view.actions.setTime(toSeconds(start, end)),
      span: () => view.state.filter.peek(),
    };
    const made = createChart(width.peek(), readColours(element), events, element);
    chart.current = made;
    return () => {
      chart.current = null;
      made.destroy();
    };
  }, [hasRoom, dark]);
  useSignalEffect(() => {
    if (width.value > 0) chart.current?.resize(width.value);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a chart made anew gets its bars anew
  useEffect(() => chart.current?.show(bins), [bins, hasRoom, dark]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: bars that stay as they are, are not drawn anew
  useEffect(() => chart.current?.mark(), [from, to]);
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const failed = bins.reduce((sum, bin) => sum + bin.failed, 0);
  const shown = counted?.count ?? 0;
  const narrowed = from !== undefined || to !== undefined;
  const of = narrowed ? `${toDigits(shown)} of ${toCount(total, 'call')} chosen` : undefined;
  const [only] = bins;
  // One bar says no more than its time does.
  const single = bins.length === 1;
  const soFar = hasPart(counted) ? ' so far' : '';
  const words =
    (point.value && toWords(point.value)) ??
    (of && `${of}${soFar}`) ??
    [
      `${toCount(total, 'call')}${soFar}`,
      ...(only && single ? [`all at ${toUtcWords(only.from)} UTC`] : []),
      `${toDigits(failed)} denied or failed`,
      ...(shown > total ? [`${toDigits(shown - total)} more without a time`] : []),
    ].join(', ');
  return (
    <figure class={`histogram ${single ? 'single' : ''} ${total === 0 ? 'empty' : ''}`} aria-label="Calls over time">
      <div ref={target} class="chart" aria-hidden="true" />
      <figcaption>
        <span class="words">{words}</span>
        <span class="key">
          <span class="swatch" /> calls <span class="swatch failed" /> denied or failed
        </span>
        {narrowed ? (
          <button type="button" class="quiet" onClick={() => view.actions.setTime({})}>
            All times
          </button>
        ) : (
          bins.length > 1 && <span class="dim">Drag to narrow</span>
        )}
      </figcaption>
    </figure>
  );
}

/** Records have whole seconds: a brush covers all that it touches. */
function toSeconds(from: number, to: number): { from: number; to: number } {
  return { from: Math.floor(from / 1_000) * 1_000, to: Math.ceil(to / 1_000) * 1_000 };
}

function toWords({ from, end, count, failed }: ChartBar): string {
  return `${toUtcWords(from)} to ${toUtcWords(end)}: ${toCount(count, 'call')}, ${toDigits(failed)} denied or failed`;
}

function readColours(element: Element) {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim() || 'gray';
  return { calls: read('--accent'), failed: read('--bad'), text: read('--dim'), line: read('--line') };
}
