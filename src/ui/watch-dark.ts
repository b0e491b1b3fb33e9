/** Calls back with whether the system is dark, now and at each change. */
export function watchDark(page: Window, signal: AbortSignal, onDark: (dark: boolean) => void): void {
  const query = page.matchMedia('(prefers-color-scheme: dark)');
  onDark(query.matches);
  query.addEventListener('change', ({ matches }) => onDark(matches), { signal });
}
