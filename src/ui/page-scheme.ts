import { effect, type ReadonlySignal } from '@preact/signals';

/** The page's own scroll bars and its ground follow the theme, until aborted. */
export function watchScheme({ style }: HTMLElement, dark: ReadonlySignal<boolean>, signal: AbortSignal): void {
  const stop = effect(() => {
    style.colorScheme = dark.value ? 'dark' : 'light';
  });
  signal.addEventListener('abort', stop, { once: true });
}
