import { expect, it, vi } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../../src/panel/panel-state.ts';

// No extension around a unit test: its API is looked up when the module is loaded.
vi.mock('../../../src/browser/page-api.ts', () => ({ pageApi: {} }));
const { toPreferences } = await import('../../../src/content/preferences.ts');

it('takes what was stored', () => {
  const stored = { side: 'left', width: 600, collapsed: true, format: 'Markdown' };
  expect(toPreferences(stored)).toEqual(stored);
});

it.each([
  [undefined],
  [null],
  ['left'],
  [[]],
  [{ side: 'top', width: Number.NaN, collapsed: 'yes', format: 'HTML' }],
  [{ width: -1 }],
  [{ width: Number.POSITIVE_INFINITY }],
])('takes the defaults for what is damaged: %j', (stored) => {
  expect(toPreferences(stored)).toEqual(DEFAULT_PREFERENCES);
});

it('keeps the sound members of a damaged one', () => {
  expect(toPreferences({ side: 'left', width: 'wide' })).toEqual({ ...DEFAULT_PREFERENCES, side: 'left' });
});
