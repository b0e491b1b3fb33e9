/** The options page: what a person chose, in force in every open page at once. */
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { resetSettings, saveSettings, watchSettings } from '../storage/settings-store.ts';
import { watchScheme } from '../ui/page-scheme.ts';
import { watchDark } from '../ui/watch-dark.ts';
import { OptionsPage } from './components/options-page.tsx';
import { SHEET } from './style/sheet.ts';

const settings = signal<Settings>(DEFAULT_SETTINGS);
const problem = signal('');
const said = signal('');
const systemDark = signal(false);
const life = new AbortController();

const style = document.createElement('style');
style.textContent = SHEET;
document.head.append(style);

watchDark(window, life.signal, (dark) => {
  systemDark.value = dark;
});
const dark = computed(() => (settings.value.theme === 'auto' ? systemDark.value : settings.value.theme === 'dark'));
watchScheme(document.documentElement, dark, life.signal);
void watchSettings(life.signal, (parsed) => {
  settings.value = parsed.settings;
  problem.value = parsed.problem ?? '';
}).then(() => {
  const state = { settings, problem, said, systemDark };
  const ports = { save: saveSettings, reset: resetSettings, now: Date.now };
  render(<OptionsPage state={state} ports={ports} />, document.body);
});
