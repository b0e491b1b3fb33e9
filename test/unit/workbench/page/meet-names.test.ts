import { expect, test } from 'vitest';
import { createPseudonyms } from '../../../../src/notes/redact/create-pseudonyms.ts';
import { meetNames, type SharedNames, withNames } from '../../../../src/workbench/page/shared-names.ts';

test('names that other pages did not agree to are not kept for the next note', async () => {
  const names: SharedNames = { current: createPseudonyms([{ kind: 'user', value: 'bob', name: 'user-1' }]) };
  await expect(meetNames(names, { shareNames: () => Promise.reject(new Error('taken')) })).rejects.toThrow('taken');
  expect(names.current.entries()).toEqual([]);
  const shared = createPseudonyms([{ kind: 'user', value: 'alice', name: 'user-1' }]);
  await meetNames(names, { shareNames: async () => shared });
  expect(names.current.nameOf('user', 'bob')).toBe('user-2');
});

test('a page that shares with nobody keeps its names', async () => {
  const names: SharedNames = { current: createPseudonyms([{ kind: 'user', value: 'bob', name: 'user-4' }]) };
  await meetNames(names, {});
  expect(names.current.nameOf('user', 'bob')).toBe('user-4');
});

test('notes that need names are written one after the other, and only new names are told', async () => {
  const names: SharedNames = { current: createPseudonyms() };
  const told: number[] = [];
  const registry = createPseudonyms();
  const shareNames: Parameters<typeof withNames>[1]['shareNames'] = async (given) => {
    told.push(given.length);
    for (const { kind, value } of given) registry.nameOf(kind, value);
    return createPseudonyms(registry.entries());
  };
  const seen: string[] = [];
  const write = (value: string) => async (): Promise<void> => {
    seen.push(`begin ${value}`);
    await Promise.resolve();
    seen.push(names.current.nameOf('user', value));
  };
  const failed = withNames(names, { shareNames }, () => Promise.reject(new Error('no')));
  await Promise.all([
    expect(failed).rejects.toThrow('no'),
    withNames(names, { shareNames }, write('alice')),
    withNames(names, { shareNames }, write('bob')),
    withNames(names, { shareNames }, write('alice')),
  ]);
  expect(seen).toEqual(['begin alice', 'user-1', 'begin bob', 'user-2', 'begin alice', 'user-1']);
  expect(told).toEqual([0, 0, 1, 0, 2, 0]);
});
