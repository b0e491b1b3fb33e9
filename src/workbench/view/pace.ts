/** Gives each piece of drawing a frame of its own, so that no frame has everything to do. */
export interface Pace {
  /**
   * Draws in a frame to come, after what waits already. A piece that waits under the same name gives way to this one, which
   * takes its place: what is asked for again and again is drawn all the same.
   */
  soon(name: object, draw: () => void): void;
  /** What waits under that name is not drawn. */
  forget(name: object): void;
}

/** One piece a frame, until aborted. In a tab that is not seen there are no frames: all waits until it is. */
export function createPace(signal: AbortSignal): Pace {
  const waiting = new Map<object, () => void>();
  let frame: number | undefined;
  const draw = (): void => {
    frame = undefined;
    const [next] = waiting;
    if (!next) return;
    waiting.delete(next[0]);
    if (waiting.size > 0) frame = requestAnimationFrame(draw);
    next[1]();
  };
  signal.addEventListener(
    'abort',
    () => {
      waiting.clear();
      if (frame !== undefined) cancelAnimationFrame(frame);
    },
    { once: true },
  );
  return {
    soon: (name, piece) => {
      if (signal.aborted) return;
      waiting.set(name, piece);
      frame ??= requestAnimationFrame(draw);
    },
    forget: (name) => void waiting.delete(name),
  };
}
