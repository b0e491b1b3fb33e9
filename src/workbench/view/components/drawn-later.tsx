import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

/** Draws its children some frames after what stands around it, so that no frame has everything to do. */
export function DrawnLater({ frames, children }: { frames: number; children: ComponentChildren }) {
  const left = useSignal(frames);
  useEffect(() => {
    if (left.value === 0) return;
    const frame = requestAnimationFrame(() => {
      left.value -= 1;
    });
    return () => cancelAnimationFrame(frame);
  }, [left, left.value]);
  return left.value === 0 ? children : null;
}
