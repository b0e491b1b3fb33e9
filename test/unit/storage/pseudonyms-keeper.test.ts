import { describe, expect, test } from 'vitest';
import type { StorageArea } from '../../../src/browser/storage-area.ts';
import { createPseudonymsKeeper } from '../../../src/storage/pseudonyms-keeper.ts';

function memory(held: Record<string, unknown> = {}, full = false): StorageArea & { held: Record<string, unknown> } {
  return {
    held,
    get: async (keys) => Object.fromEntries(keys.filter((key) => key in held).map((key) => [key, held[key]])),
    set: async (values) => {
      if (full) throw new Error('no room');
      Object.assign(held, structuredClone(values));
    },
    remove: async (keys) => {
      for (const key of keys) delete held[key];
    },
  };
}

const account = { kind: 'account', value: '111122223333' };
const user = { kind: 'user', value: 'alice' };

describe('the keeper of pseudonyms', () => {
  test('gives the same names after the background was suspended', async () => {
    const area = memory();
    const first = await createPseudonymsKeeper(area).answer([account, user], true);
    expect(first.map(({ name }) => name)).toEqual(['account-A', 'user-1']);
    const again = await createPseudonymsKeeper(area).answer([{ kind: 'user', value: 'bob' }, user, account], true);
    expect(again.map(({ name }) => name)).toEqual(['user-2', 'user-1', 'account-A']);
  });

  test('gives no name twice to requests at the same time', async () => {
    const keeper = createPseudonymsKeeper(memory());
    const names = await Promise.all(
      Array.from({ length: 20 }, (_, at) => keeper.answer([{ kind: 'host', value: `host${at}.example` }], true)),
    );
    expect(new Set(names.flat().map(({ name }) => name)).size).toBe(20);
  });

  test('shows the whole key to pages of the extension alone', async () => {
    const keeper = createPseudonymsKeeper(memory());
    await keeper.answer([account, user], true);
    for (const data of ['all', [user]]) expect(await keeper.answer(data, false)).toEqual([]);
    expect(await keeper.answer('all', true)).toEqual([
      { ...account, name: 'account-A' },
      { ...user, name: 'user-1' },
    ]);
  });

  test('gives nothing for what is no request, and starts anew from damaged storage', async () => {
    const area = memory({
      pseudonyms: [null, 1, { kind: 'user' }, { ...user, name: 'user-7' }, { ...account, name: 3 }],
    });
    const keeper = createPseudonymsKeeper(area);
    for (const data of [undefined, null, 'x', {}, [null, { kind: 'x', value: 'y' }, { kind: 'user', value: '' }]])
      expect(await keeper.answer(data, true)).toEqual([]);
    expect((await keeper.answer([user], true))[0]?.name).toBe('user-7');
    expect((await createPseudonymsKeeper(memory({ pseudonyms: 'no' })).answer([user], true))[0]?.name).toBe('user-1');
  });

  test('gives no name that it cannot keep, nor any when it cannot read those given', async () => {
    const full = memory({ pseudonyms: [{ ...user, name: 'user-7' }] }, true);
    const keeper = createPseudonymsKeeper(full);
    await expect(keeper.answer([{ kind: 'user', value: 'bob' }], true)).rejects.toThrow('no room');
    expect((await keeper.answer([user], true))[0]?.name).toBe('user-7');
    const unread = { ...memory(), get: () => Promise.reject(new Error('unread')) };
    await expect(createPseudonymsKeeper(unread).answer([user], true)).rejects.toThrow('unread');
  });

  test('goes on after work that fails', async () => {
    const keeper = createPseudonymsKeeper(memory());
    await expect(
      keeper.use(() => {
        throw new Error('work');
      }),
    ).rejects.toThrow('work');
    expect(await keeper.use((registry) => registry.nameOf('ip', '192.0.2.1'))).toBe('ip-1');
  });

  test('keeps the same name for a value of any length', async () => {
    const area = memory();
    const long = { kind: 'email', value: `${'a'.repeat(9_000)}@example.com` };
    const names = [];
    for (let at = 0; at < 2; at++)
      names.push(...(await createPseudonymsKeeper(area).use((r) => [r.nameOf('email', long.value)])));
    expect(names).toEqual(['email-1', 'email-1']);
  });
});
