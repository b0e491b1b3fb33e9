import { afterEach, expect, test, vi } from 'vitest';
import { askBackground } from '../../../src/browser/ask-background.ts';

const sendMessage = vi.hoisted(() => vi.fn<(request: unknown) => Promise<unknown>>());
vi.mock('../../../src/browser/page-api.ts', () => ({ pageApi: { runtime: { sendMessage } } }));
afterEach(() => {
  sendMessage.mockReset();
});

test('a background that is there is asked once, whatever it answers', async () => {
  for (const answer of [{ count: 1 }, null, false, '']) {
    sendMessage.mockReset();
    sendMessage.mockResolvedValueOnce(answer);
    expect(await askBackground('kind', [1])).toBe(answer);
    expect(sendMessage.mock.calls).toEqual([[{ kind: 'kind', data: [1] }]]);
  }
});

test('one that is on its way down is asked again, whether it fails or says nothing', async () => {
  sendMessage
    .mockRejectedValueOnce(new Error('Could not establish connection'))
    .mockResolvedValueOnce(undefined)
    .mockRejectedValueOnce(new Error('The message port closed'))
    .mockResolvedValueOnce('here');
  expect(await askBackground('kind', 'data')).toBe('here');
});

test('one that cannot be reached is an error in the end, one that knows no such request answers nothing', async () => {
  sendMessage.mockRejectedValue(new Error('Extension context invalidated'));
  await expect(askBackground('kind', 1)).rejects.toThrow('Extension context invalidated');
  expect(sendMessage).toHaveBeenCalledTimes(4);
  sendMessage.mockReset();
  sendMessage.mockResolvedValue(undefined);
  expect(await askBackground('kind', 1)).toBeUndefined();
  expect(sendMessage).toHaveBeenCalledTimes(4);
});
