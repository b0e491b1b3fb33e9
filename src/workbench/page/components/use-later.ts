import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Pace } from '../pace.ts';

/** What a signal holds, some frames later: for what is drawn beside the thing that is looked at. */
export function useLater<T>(pace: Pace, source: ReadonlySignal<T>): T {
  const drawn = useSignal(source.peek());
  const { current: name } = useRef({});
  useSignalEffect(() => {
    const next = source.value;
    // It may be back at what is drawn, while something else still waits.
    if (next === drawn.peek()) pace.forget(name);
    else
      pace.soon(name, () => {
        drawn.value = next;
      });
  });
  useEffect(() => () => pace.forget(name), [pace, name]);
  return drawn.value;
}
