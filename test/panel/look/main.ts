import { createPanelState } from '../../../src/panel/create-state.ts';
import { mountPanel } from '../../../src/panel/mount-panel.ts';
import { DEFAULT_PREFERENCES } from '../../../src/panel/panel-state.ts';
import { SCENES } from './scenes.ts';

const query = new URLSearchParams(location.search);
const scene = SCENES[query.get('scene') ?? 'list'];
if (!scene) throw new Error(`Expected a scene of the look, got "${query.get('scene')}"`);

const state = createPanelState({
  ...DEFAULT_PREFERENCES,
  width: Number(query.get('width') ?? DEFAULT_PREFERENCES.width),
});
state.dark.value = query.has('dark');
document.body.classList.toggle('dark', query.has('dark'));
mountPanel(document, state, {
  copy: () => Promise.resolve('plain'),
  savePreferences: () => undefined,
  diagnostics: () => '',
  now: () => Date.UTC(2017, 0, 6),
});
scene(state);
