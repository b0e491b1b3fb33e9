import { expect, test } from 'vitest';
import { createFollowing, OWN_OF_PAGE, OWN_OF_PANEL } from '../../../src/settings/follow-settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings/settings.ts';

const CHANGED = { ...DEFAULT_SETTINGS, theme: 'dark', width: 500, redact: true } as const;

test('takes the first settings whole', () => {
  expect(createFollowing(OWN_OF_PANEL)(CHANGED, DEFAULT_SETTINGS)).toEqual(CHANGED);
});

test('a panel keeps its width and whether it is open; the rest follows, redaction too', () => {
  const follow = createFollowing(OWN_OF_PANEL);
  const current = { ...follow(DEFAULT_SETTINGS, DEFAULT_SETTINGS), collapsed: true, width: 333 };
  expect(follow(CHANGED, current)).toEqual({ ...CHANGED, collapsed: true, width: 333 });
});

test('what a person switched on a page stays as it is there', () => {
  const follow = createFollowing(OWN_OF_PAGE);
  const current = { ...follow(DEFAULT_SETTINGS, DEFAULT_SETTINGS), redact: true, defang: true };
  expect(follow({ ...DEFAULT_SETTINGS, format: 'Markdown' }, current)).toEqual({ ...current, format: 'Markdown' });
  const off = { ...current, redact: false };
  expect(follow(CHANGED, { ...off, defang: true })).toMatchObject({ redact: true, defang: true });
});
