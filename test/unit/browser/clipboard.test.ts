import { afterEach, expect, it, vi } from 'vitest';
import { writeClipboard } from '../../../src/browser/clipboard.ts';

const BOTH = { text: 'plain', html: '<b>rich</b>' };

function stand(write: () => Promise<void>, writeText: () => Promise<void> = () => Promise.resolve()): void {
  vi.stubGlobal('navigator', { clipboard: { write, writeText } });
  vi.stubGlobal('ClipboardItem', class {});
}
const refuse = () => Promise.reject(new Error('no'));

afterEach(() => vi.unstubAllGlobals());

it('tells that it wrote rich text', async () => {
  stand(() => Promise.resolve());
  expect(await writeClipboard(BOTH)).toBe('rich');
});

it('tells that only plain text was taken', async () => {
  stand(refuse);
  expect(await writeClipboard(BOTH)).toBe('plain');
});

it('tells of plain text where there is no other', async () => {
  stand(refuse);
  expect(await writeClipboard({ text: 'plain' })).toBe('plain');
});

it('rejects when nothing was taken', async () => {
  stand(refuse, refuse);
  await expect(writeClipboard(BOTH)).rejects.toThrow('did not let this page write');
});
