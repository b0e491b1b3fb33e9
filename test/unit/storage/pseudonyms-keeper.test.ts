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
      pseudonyms: JSON.stringify([null, 1, ['user'], ['user', 'user-7', 'alice'], ['account', 3, '111122223333'], {}]),
    });
    const keeper = createPseudonymsKeeper(area);
    for (const data of [undefined, null, 'x', {}, [null, { kind: 'x', value: 'y' }, { kind: 'user', value: '' }]])
      expect(await keeper.answer(data, true)).toEqual([]);
    expect((await keeper.answer([user], true))[0]?.name).toBe('user-7');
    for (const pseudonyms of ['no', '{}', 7, [user]])
      expect((await createPseudonymsKeeper(memory({ pseudonyms })).answer([user], true))[0]?.name).toBe('user-1');
  });

  test('gives no name that it cannot keep, nor any when it cannot read those given', async () => {
    const full = memory({ pseudonyms: JSON.stringify([['user', 'user-7', 'alice']]) }, true);
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

  test('keeps no more than its bound, the newest, and refuses no note for it', async () => {
    const area = memory();
    const keeper = createPseudonymsKeeper(area);
    await keeper.answer([account, user], true);
    for (const [from, count] of [
      [0, 30_000],
      [30_000, 500],
    ] as const) {
      const wanted = Array.from({ length: count }, (_, at) => ({
        kind: 'host',
        value: `ホスト${from + at}.corp.example`,
      }));
      const given = await keeper.answer([account, ...wanted], true);
      expect(new Set(given.map(({ name }) => name)).size).toBe(count + 1);
      expect(given[0]?.name).toBe('account-A');
    }
    const stored = String(area.held['pseudonyms']);
    expect(new TextEncoder().encode(stored).length).toBeLessThan(1_000_000);
    const key = await keeper.answer('all', true);
    expect(key.length).toBeGreaterThan(5_000);
    expect(key.at(-1)).toEqual({ kind: 'host', name: 'host-30500', value: 'ホスト30499.corp.example' });
    expect(key.filter(({ kind }) => kind === 'user')).toHaveLength(1);
  });

  test('gives no name again of which it has forgotten whose it was', async () => {
    const keeper = createPseudonymsKeeper(memory());
    const first = await keeper.answer([user, { kind: 'user', value: 'bob' }], true);
    expect(first.map(({ name }) => name)).toEqual(['user-1', 'user-2']);
    const long = Array.from({ length: 2_000 }, (_, at) => ({
      kind: 'host',
      value: `${at}${'x'.repeat(1_000)}.example`,
    }));
    await keeper.answer(long, true);
    const [alice, carol] = await keeper.answer([user, { kind: 'user', value: 'carol' }], true);
    expect([alice?.name, carol?.name]).toEqual(['user-3', 'user-4']);
    expect((await keeper.answer(long.slice(0, 1), true))[0]?.name).toBe('host-2001');
  });

  test('keeps fewer where there is room for fewer', async () => {
    const area = memory();
    const set = area.set;
    area.set = async (values) => {
      if (String(values['pseudonyms']).length > 50_000) throw new Error('no room');
      await set(values);
    };
    const wanted = Array.from({ length: 20_000 }, (_, at) => ({ kind: 'ip', value: `2001:db8::${at.toString(16)}` }));
    expect(await createPseudonymsKeeper(area).answer(wanted, true)).toHaveLength(20_000);
    expect((await createPseudonymsKeeper(area).answer('all', true)).at(-1)?.name).toBe('ip-20000');
  });

  test('is emptied by pages of the extension alone', async () => {
    const area = memory();
    const keeper = createPseudonymsKeeper(area);
    await keeper.answer([account, user], true);
    await keeper.answer('empty', false);
    expect(await keeper.answer('all', true)).toHaveLength(2);
    expect(await keeper.answer('empty', true)).toEqual([]);
    expect(await keeper.answer('all', true)).toEqual([]);
    expect(area.held).toEqual({});
  });
});
