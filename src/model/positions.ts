const DIGIT_ZERO = 48;
const DIGIT_NINE = 57;

/** Whether a step is a position in a list or one of the wrappers that AWS puts around lists: it names nothing. */
export function isPosition(step: string): boolean {
  if (step === 'items' || step === 'member' || step === '*') return true;
  for (let at = 0; at < step.length; at++) {
    const code = step.charCodeAt(at);
    if (code < DIGIT_ZERO || code > DIGIT_NINE) return false;
  }
  return step !== '';
}
