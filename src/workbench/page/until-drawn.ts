/** A page that is seen and gets no frames all the same is not waited for longer than this, in milliseconds. */
const MOST_MS = 100;

/** Resolves when the page has been drawn as it is now; at once where nobody sees it, since it is not drawn then. */
export function untilDrawn(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, MOST_MS);
    // The page is drawn at the end of this frame, so with the next one that is over.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}
