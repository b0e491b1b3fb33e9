import { describe, expect, test } from 'vitest';
import { matchesWords, parseFilterWords, toFieldLines, toFilterWord } from '../../../src/calls/filter-words.ts';

const HAYSTACK = `harbour-admin / ops-session deleted server harbour-puppet
${toFieldLines({ actor: 'harbour-admin / ops-session', ip: '203.0.113.9', key: 'asiaiosfodnn7example', resource: 'harbour-puppet' })}
arn:aws:iam::111122223333:user/build`;

const finds = (filter: string): boolean => matchesWords(HAYSTACK, parseFilterWords(filter));

describe('a filter', () => {
  test.each([
    ['', true],
    ['   ', true],
    ['DELETED server', true],
    ['server deleted', true],
    ['"deleted server"', true],
    ['"server deleted"', false],
    ['-created', true],
    ['-deleted', false],
    ['deleted -"harbour-puppet"', false],
    ['arn:aws:iam', true],
    ['nobody', false],
    ['-', true],
  ])('of words finds what has them all and none that is left out: %s', (filter, found) => {
    expect(finds(filter)).toBe(found);
  });

  test.each([
    ['ip:203.0.113.9', true],
    ['ip:203.0', true],
    ['ip:"203.0.113.9"', true],
    ['ip:"203.0.113"', false],
    ['ip:harbour', false],
    ['actor:"harbour-admin / ops-session"', true],
    ['-actor:"harbour-admin / ops-session"', false],
    ['resource:puppet', true],
    ['region:us-west-2', false],
    ['-region:us-west-2', true],
  ])('of a field looks in that field alone, in quotes for the whole of it: %s', (filter, found) => {
    expect(finds(filter)).toBe(found);
  });

  test('made of a value finds that value alone, whatever stands in it', () => {
    for (const value of ['a b', 'say "hi"', 'ip:x', '-y', '203.0.113.90']) {
      const lines = toFieldLines({ actor: value.toLowerCase() });
      expect(matchesWords(lines, parseFilterWords(toFilterWord('actor', value)))).toBe(true);
      expect(matchesWords(`${lines}z`, parseFilterWords(toFilterWord('actor', value)))).toBe(false);
      expect(matchesWords(lines, parseFilterWords(toFilterWord('actor', value, true)))).toBe(false);
    }
  });
});

test('a value with a line break makes no line of another field', () => {
  expect(toFieldLines({ actor: 'mallory\nip:203.0.113.9' })).toBe('actor:malloryip:203.0.113.9');
});
