import { afterEach, describe, expect, test, vi } from 'vitest';
import { createPseudonymsKeeper } from '../../../src/storage/pseudonyms-keeper.ts';
import { askPseudonyms, sharePseudonyms } from '../../../src/storage/pseudonyms-request.ts';
import { callOf } from '../notes/call-of.ts';
import { allNotes, toEntry } from '../notes/identifying-call.ts';
import { fakeAreas } from './notebook-areas.ts';

const background = vi.hoisted(() => ({ answer: (_: unknown): Promise<unknown> => Promise.resolve(null) }));
vi.mock('../../../src/browser/ask-background.ts', () => ({
  askBackground: (_: string, data: unknown) => background.answer(data),
}));
const caller = (userName: string) =>
  toEntry(callOf({ userIdentity: { type: 'IAMUser', userName, arn: `arn:aws:iam::111122223333:user/${userName}` } }));

afterEach(() => {
  background.answer = () => Promise.resolve(null);
});

describe('the names that a page asks for', () => {
  test('are those of all notes, also of a value that is very long', async () => {
    const keeper = createPseudonymsKeeper(fakeAreas().session);
    background.answer = (data) => keeper.answer(JSON.parse(JSON.stringify(data)), true);
    await askPseudonyms([caller('alice')]);
    const long = `${'z'.repeat(9_000)}@mail.example.com`;
    const entry = { ...caller('bob'), remark: `asked ${long} on it` };
    const said = allNotes([entry], await askPseudonyms([entry]));
    expect(said).toContain('user-2');
    expect(said).not.toContain('zzz');
    expect(said).not.toContain('user-1');
  });

  test.each([
    ['no answer', () => Promise.resolve(null)],
    ['a background that is gone', () => Promise.reject(new Error('gone'))],
    ['an answer that lacks one', (data: unknown) => Promise.resolve(Array.isArray(data) ? data.slice(1) : [])],
  ])('are not made up after %s', async (_, answer) => {
    background.answer = answer;
    await expect(askPseudonyms([caller('alice')])).rejects.toThrow('could not be redacted: ');
    await expect(sharePseudonyms([{ kind: 'user', value: 'alice', name: 'user-1' }])).rejects.toThrow(
      'could not be redacted: ',
    );
  });

  test('are not shared when another page has given them meanwhile', async () => {
    const keeper = createPseudonymsKeeper(fakeAreas().session);
    background.answer = (data) => keeper.answer(data, true);
    await sharePseudonyms([{ kind: 'user', value: 'alice', name: 'user-1' }]);
    await expect(sharePseudonyms([{ kind: 'user', value: 'bob', name: 'user-1' }])).rejects.toThrow('Try again');
    const shared = await sharePseudonyms([]);
    expect([shared.nameOf('user', 'alice'), shared.nameOf('user', 'bob')]).toEqual(['user-1', 'user-2']);
  });
});
