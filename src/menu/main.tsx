/// <reference types="@crxjs/vite-plugin/client" />
/** The menu of the toolbar button: what this tab's panel has read, and where to go from here. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import anyPage from '../any-page.iife.tsx?script&iife';
import { watchSettings } from '../storage/settings-store.ts';
import tokens from '../ui/style/tokens.css?inline';
import { watchDark } from '../ui/watch-dark.ts';
import { Menu } from './components/menu.tsx';
import { createMenuActions, loadPanelStatus } from './menu-actions.ts';
import type { MenuState } from './menu-state.ts';
import sheet from './style/menu.css?inline';

const life = new AbortController();
const state: MenuState = { panel: signal(undefined), problem: signal(''), dark: signal(false) };

const style = document.createElement('style');
style.textContent = tokens + sheet;
document.head.append(style);

let chosen = 'auto';
let systemDark = false;
const show = (): void => {
  state.dark.value = chosen === 'auto' ? systemDark : chosen === 'dark';
};
watchDark(window, life.signal, (dark) => {
  systemDark = dark;
  show();
});
void watchSettings(life.signal, ({ settings }) => {
  chosen = settings.theme;
  show();
}).then(() => {
  const actions = createMenuActions(state, anyPage, () => window.close());
  render(<Menu state={state} actions={actions} />, document.body);
  return loadPanelStatus(state);
});
