import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSettings } from '../../../src/settings/parse-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings/settings.ts';

const CHOSEN: Settings = {
  version: 2,
  side: 'left',
  width: 600,
  collapsed: true,
  theme: 'dark',
  scope: 'all',
  format: 'Markdown',
  length: 'Full',
  redact: true,
  defang: true,
  singleKeys: false,
  timeZone: 'Europe/Berlin',
  fields: ['source-ip', 'outcome'],
};

describe('stored settings', () => {
  test('are taken as they were stored', () => {
    expect(parseSettings(CHOSEN)).toEqual({ settings: CHOSEN });
    // Through the browser's storage and back.
    expect(parseSettings(JSON.parse(JSON.stringify(CHOSEN)))).toEqual({ settings: CHOSEN });
  });

  test('are the defaults when there are none', () => {
    expect(parseSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS });
    expect(parseSettings({ version: 2 })).toEqual({ settings: DEFAULT_SETTINGS });
  });

  test('of version 0.1 come along', () => {
    const old = { side: 'left', width: 600, collapsed: true, format: 'Plain text' };
    expect(parseSettings(old)).toEqual({ settings: { ...DEFAULT_SETTINGS, ...old } });
  });

  test.each([['left'], [[]], [5], [true]])(
    'that are no settings at all give the defaults, and it says so: %j',
    (stored) => {
      expect(parseSettings(stored)).toEqual({
        settings: DEFAULT_SETTINGS,
        problem: expect.stringContaining('damaged'),
      });
    },
  );

  test('of a newer version are not guessed at', () => {
    expect(parseSettings({ ...CHOSEN, version: 3 })).toEqual({
      settings: DEFAULT_SETTINGS,
      problem: expect.stringContaining('newer'),
    });
  });

  test('keep their sound parts, and name the damaged ones', () => {
    const damaged = { ...CHOSEN, width: Number.NaN, format: 'HTML', timeZone: 'Mars/Olympus', fields: 'all' };
    const { settings, problem } = parseSettings(damaged);
    const { fields: _, ...rest } = CHOSEN;
    expect(settings).toEqual({ ...rest, width: 420, format: 'Rich text', timeZone: 'utc' });
    expect(problem).toMatch(/: width, format, timeZone, fields\.$/);
  });

  test('lose unknown and repeated fields of a note', () => {
    const { settings } = parseSettings({ version: 2, fields: ['flag', 'weather', 'flag', 'identity'] });
    expect(settings.fields).toEqual(['flag', 'identity']);
  });

  test('never throw, and give the same when stored again', () => {
    const known = Object.keys(CHOSEN);
    const stored = fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...known), fc.anything()));
    fc.assert(
      fc.property(stored, (value) => {
        const { settings } = parseSettings(value);
        expect(parseSettings(settings)).toEqual({ settings });
      }),
    );
  });
});
