import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGivenPseudonyms, createPseudonyms } from '../../../src/notes/redact/create-pseudonyms.ts';

describe('pseudonyms', () => {
  test('count accounts in letters and all else in numbers', () => {
    const pseudonyms = createPseudonyms();
    const names = Array.from({ length: 28 }, (_, at) => pseudonyms.nameOf('account', String(100_000_000_000 + at)));
    expect([names[0], names[25], names[26], names[27]]).toEqual(['account-A', 'account-Z', 'account-AA', 'account-AB']);
    expect(pseudonyms.nameOf('access-key', 'AKIAEXAMPLE')).toBe('key-1');
    expect(pseudonyms.nameOf('user', 'alice')).toBe('user-1');
    expect(pseudonyms.nameOf('session', 'ALICE')).toBe('user-1');
  });

  test('make no two of one who calls himself like a name', () => {
    const pseudonyms = createPseudonyms();
    expect(pseudonyms.nameOf('user', 'alice')).toBe('user-1');
    expect(pseudonyms.nameOf('user', 'User-1')).toBe('user-2');
    const first = createPseudonyms();
    expect(first.nameOf('user', 'user-1')).toBe('user-2');
    expect(first.nameOf('user', 'alice')).toBe('user-3');
    expect(createPseudonyms(first.entries()).nameOf('user', 'user-1')).toBe('user-2');
  });

  test('hold of a long value what tells it from others', () => {
    const long = (middle: string) => `${'a'.repeat(5_000)}${middle}${'b'.repeat(5_000)}`;
    const pseudonyms = createPseudonyms();
    expect(pseudonyms.nameOf('email', long('x'))).toBe('email-1');
    expect(pseudonyms.nameOf('email', long('y'))).toBe('email-2');
    expect(pseudonyms.nameOf('email', long('X'))).toBe('email-1');
    for (const { value } of pseudonyms.entries()) {
      expect(value.length).toBeLessThan(1_024);
      expect(pseudonyms.nameOf('email', value)).toMatch(/^email-[12]$/);
    }
    expect(createGivenPseudonyms(pseudonyms.entries()).nameOf('email', long('y'))).toBe('email-2');
  });

  test('that were given are not added to', () => {
    const given = createGivenPseudonyms([{ kind: 'user', value: 'alice', name: 'user-4' }]);
    expect(given.nameOf('user', 'Alice')).toBe('user-4');
    expect(() => given.nameOf('user', 'bob')).toThrow('could not be redacted');
  });

  test('go on where an earlier registry ended, and never give a name twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), fc.array(fc.string({ minLength: 1 })), (some, more) => {
        const first = createPseudonyms();
        for (const value of some) first.nameOf('user', value);
        const second = createPseudonyms(first.entries());
        for (const value of more) second.nameOf('user', value);
        for (const { value, name } of first.entries()) expect(second.nameOf('host', value)).toBe(name);
        const names = second.entries().map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
