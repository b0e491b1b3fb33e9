// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { h, render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NOTE_FIELDS } from '../../../src/notes/note.ts';
import { OptionsPage } from '../../../src/options/components/options-page.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/settings/settings.ts';

const stand = (given: Partial<Settings> = {}, problem = '') => {
  const state = {
    settings: signal<Settings>({ ...DEFAULT_SETTINGS, ...given }),
    problem: signal(problem),
    said: signal(''),
    systemDark: signal(false),
  };
  const saved: Partial<Settings>[] = [];
  const ports = { save: (change: Partial<Settings>) => saved.push(change), reset: vi.fn(), now: () => 0 };
  render(h(OptionsPage, { state, ports }), document.body);
  return { state, saved, ports };
};
const find = <T extends Element>(css: string): T => {
  const found = document.querySelector<T>(css);
  if (!found) throw new Error(`Expected an element for ${css}, got none`);
  return found;
};
const preview = () => find<HTMLTextAreaElement>('textarea').value;
const checkbox = (words: string): HTMLInputElement => {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === words);
  const input = label?.querySelector('input');
  if (!input) throw new Error(`Expected a check box "${words}", got none`);
  return input;
};

beforeEach(() => render(null, document.body));

describe('the options page', () => {
  test('shows a note as it will be, and follows each change', async () => {
    const { saved } = stand({ length: 'Full' });
    expect(preview()).toContain('User agent: aws-cli/2.15.17');
    checkbox('User agent').click();
    await vi.waitFor(() => expect(preview()).not.toContain('User agent'));
    expect(saved).toEqual([{ fields: NOTE_FIELDS.filter((field) => field !== 'user-agent') }]);
  });

  test('moves a field up and down, and not beyond the ends', async () => {
    const { saved } = stand({ fields: ['outcome', 'source-ip'] });
    expect(find<HTMLButtonElement>('[aria-label="Move up: Result"]').disabled).toBe(true);
    expect(find<HTMLButtonElement>('[aria-label="Move down: Source IP"]').disabled).toBe(true);
    find<HTMLButtonElement>('[aria-label="Move up: Source IP"]').click();
    await vi.waitFor(() => expect(saved).toEqual([{ fields: ['source-ip', 'outcome'] }]));
    find<HTMLButtonElement>('.fields + button').click();
    await vi.waitFor(() => expect(saved.at(-1)).toEqual({ fields: undefined }));
  });

  test('switches redaction and the other defaults', async () => {
    const { saved } = stand();
    checkbox('Defang at first').click();
    checkbox('Left').click();
    checkbox('All services').click();
    checkbox('Dark').click();
    await vi.waitFor(() => expect(find('.theme').classList.contains('dark')).toBe(true));
    expect(saved).toEqual([{ defang: true }, { side: 'left' }, { scope: 'all' }, { theme: 'dark' }]);
  });

  test('takes another zone, and shows its time', async () => {
    const { saved } = stand({ timeZone: 'Asia/Tokyo' });
    const zone = find<HTMLSelectElement>('select[aria-label="Time zone"]');
    expect(zone.value).toBe('Asia/Tokyo');
    zone.value = 'Europe/Berlin';
    zone.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(saved).toEqual([{ timeZone: 'Europe/Berlin' }]));
  });

  test('says what was wrong with the stored settings', () => {
    stand({}, 'The stored settings were damaged: all defaults are back.');
    expect(find('[role="alert"]').textContent).toContain('damaged');
  });

  test('puts all defaults back', () => {
    const { ports } = stand();
    find<HTMLButtonElement>('.end button').click();
    expect(ports.reset).toHaveBeenCalledOnce();
  });
});
