import { createShellState } from '../../../src/panel/shell.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings/settings.ts';
import { mountWorkbench } from '../../../src/workbench/page/mount-workbench.ts';
import { generateRecords } from '../../bench/generate-records.ts';
import { createMemoryStore } from '../memory-store.ts';

/** The scene's page: `?dark`, `?records=2000` generated ones. What a scene does beyond that, its shooter clicks. */
const query = new URLSearchParams(location.search);
const store = createMemoryStore();
const shell = createShellState(DEFAULT_SETTINGS);
shell.dark.value = query.has('dark');
const { view } = mountWorkbench(document, store, {
  shell,
  copy: () => Promise.resolve('plain'),
  saveSettings: () => undefined,
  now: () => Date.UTC(2024, 1, 14),
  save: () => undefined,
  loadViews: () => Promise.resolve([]),
  keepViews: () => undefined,
});
const records = Number(query.get('records') ?? 0);
if (records > 0) {
  const text = `${[...generateRecords(records, 7)].join('\n')}\nnot a record\n`;
  void view.actions.readInputs([
    { kind: 'file', file: new File([text], 'generated.jsonl'), path: 'logs/generated.jsonl' },
  ]);
}
