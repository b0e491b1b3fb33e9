import { expect, it } from 'vitest';
import { createPseudonyms } from '../../../../src/notes/redact/create-pseudonyms.ts';
import { meetNames, type SharedNames } from '../../../../src/workbench/view/shared-names.ts';

it('names that other pages did not agree to are not kept for the next note', async () => {
  const names: SharedNames = { current: createPseudonyms([{ kind: 'user', value: 'bob', name: 'user-1' }]) };
  await expect(meetNames(names, { shareNames: () => Promise.reject(new Error('taken')) })).rejects.toThrow('taken');
  expect(names.current.entries()).toEqual([]);
  const shared = createPseudonyms([{ kind: 'user', value: 'alice', name: 'user-1' }]);
  await meetNames(names, { shareNames: async () => shared });
  expect(names.current.nameOf('user', 'bob')).toBe('user-2');
});

it('a page that shares with nobody keeps its names', async () => {
  const names: SharedNames = { current: createPseudonyms([{ kind: 'user', value: 'bob', name: 'user-4' }]) };
  await meetNames(names, {});
  expect(names.current.nameOf('user', 'bob')).toBe('user-4');
});
