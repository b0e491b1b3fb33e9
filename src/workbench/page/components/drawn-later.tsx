import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Pace } from '../pace.ts';

/** Draws its children in a frame of their own, after what stands around them. */
export function DrawnLater({ pace, children }: { pace: Pace; children: ComponentChildren }) {
  const drawn = useSignal(false);
  useEffect(() => {
    pace.soon(drawn, () => {
      drawn.value = true;
    });
    return () => pace.forget(drawn);
  }, [pace, drawn]);
  return drawn.value ? children : null;
}
