import { useEffect, useState } from 'react';
import { setup } from './setup.ts';

const STEP_MS = 150;

/** How far a page has come: `last` at once, or on a `slow` console one step after the other, from 0. */
export function useSteps(last: number): number {
  const slow = setup.cell.rendering === 'slow';
  const [step, setStep] = useState(slow ? 0 : last);
  useEffect(() => {
    if (step >= last) return;
    const timer = setTimeout(() => setStep(step + 1), STEP_MS);
    return () => clearTimeout(timer);
  }, [step, last]);
  return step;
}
