/** Gives each piece of drawing a frame of its own, so that no frame has everything to do. */
export interface Pace {
  /**
   * Draws in a frame to come, after what waits already. A piece that waits under the same name gives way to this one, which
   * takes its place: what is asked for again and again is drawn all the same.
   */
  soon(name: object, draw: () => void): void;
  /** The same, before all that waits by `soon`: for what is looked at. */
  next(name: object, draw: () => void): void;
  /** Calls back when two frames in a row had nothing else to draw: what was drawn asks for its next piece a frame later. */
  last(name: object, done: () => void): void;
  /** What waits under that name is not drawn. */
  forget(name: object): void;
}

/** A page that gets no frames is not waited for longer than this, in milliseconds. */
const MOST_MS = 100;

/** Resolves when the page has been drawn as it is now. */
export function untilDrawn(pace: Pick<Pace, 'next' | 'forget'>): Promise<void> {
  return new Promise((resolve) => {
    const name = {};
    const timer = setTimeout(() => {
      pace.forget(name);
      resolve();
    }, MOST_MS);
    // In one frame it is drawn, with the next that is over.
    pace.next(name, () =>
      pace.next(name, () => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}

/** After so many pieces of what comes first one of the others has its turn: a list that is scrolled on and on keeps nothing waiting. */
const MOST_AHEAD = 8;

/** One piece a frame, until aborted. In a tab that is not seen there are no frames: all waits until it is. */
export function createPace(signal: AbortSignal): Pace {
  const first = new Map<object, () => void>();
  let ahead = 0;
  const waiting = new Map<object, () => void>();
  const after = new Map<object, () => void>();
  let idle = 0;
  let frame: number | undefined;
  const draw = (): void => {
    frame = undefined;
    idle = first.size + waiting.size > 0 ? 0 : idle + 1;
    if (idle === 1 && after.size > 0) {
      frame = requestAnimationFrame(draw);
      return;
    }
    const isTurnOfOthers = waiting.size > 0 && (first.size === 0 || ahead >= MOST_AHEAD);
    const queue = isTurnOfOthers ? waiting : first.size > 0 ? first : after;
    ahead = isTurnOfOthers ? 0 : ahead + 1;
    const [next] = queue;
    if (!next) return;
    queue.delete(next[0]);
    if (first.size + waiting.size + after.size > 0) frame = requestAnimationFrame(draw);
    next[1]();
  };
  const add = (queue: Map<object, () => void>, name: object, piece: () => void): void => {
    if (signal.aborted) return;
    queue.set(name, piece);
    frame ??= requestAnimationFrame(draw);
  };
  signal.addEventListener(
    'abort',
    () => {
      first.clear();
      waiting.clear();
      after.clear();
      if (frame !== undefined) cancelAnimationFrame(frame);
    },
    { once: true },
  );
  return {
    soon: (name, piece) => add(waiting, name, piece),
    next: (name, piece) => add(first, name, piece),
    last: (name, done) => add(after, name, done),
    forget: (name) => {
      first.delete(name);
      waiting.delete(name);
      after.delete(name);
    },
  };
}
