import { toNote } from '../../../src/notes/to-note.ts';
import { createPanelState } from '../../../src/panel/create-state.ts';
import { mountPanel } from '../../../src/panel/mount-panel.ts';
import type { PanelPorts } from '../../../src/panel/panel-state.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings/settings.ts';
import { SCENES } from './scenes.ts';

const query = new URLSearchParams(location.search);
const scene = SCENES[query.get('scene') ?? 'list'];
if (!scene) throw new Error(`Expected a scene of the look, got "${query.get('scene')}"`);

const state = createPanelState({
  ...DEFAULT_SETTINGS,
  width: Number(query.get('width') ?? DEFAULT_SETTINGS.width),
});
state.dark.value = query.has('dark');
document.body.classList.toggle('dark', query.has('dark'));
const ports: PanelPorts = {
  copy: () => Promise.resolve('plain'),
  isAlive: () => true,
  saveSettings: () => undefined,
  diagnostics: () => '',
  now: () => Date.UTC(2017, 0, 6),
};
mountPanel(document, state, ports, { toNote });
scene(state);
