import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/settings/settings.ts';
import { OWN_OF_NOTES, OWN_OF_PANEL, withOwnChoices } from '../../../src/settings/with-own-choices.ts';

const stored = { ...DEFAULT_SETTINGS, theme: 'dark', width: 500 } as const;
const current = { ...DEFAULT_SETTINGS, redact: true, defang: true, collapsed: true, width: 333 };

it('a panel keeps its width, whether it is open, and what its notes leave out; the rest follows', () => {
  const { theme, ...own } = withOwnChoices(stored, current, OWN_OF_PANEL);
  expect([theme, own.redact, own.defang, own.collapsed, own.width]).toEqual(['dark', true, true, true, 333]);
});

it('a page of the extension keeps only what its notes leave out', () => {
  expect(withOwnChoices(stored, current, OWN_OF_NOTES)).toEqual({ ...stored, redact: true, defang: true });
});
