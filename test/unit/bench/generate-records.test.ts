import { expect, test } from 'vitest';
import { generateRecords, generateTrailFile } from '../../bench/generate-records.ts';

const COUNT = 4000;
const texts = [...generateRecords(COUNT, 7)];

test('the same seed gives the same records, another seed others', () => {
  expect([...generateRecords(50, 7)]).toEqual(texts.slice(0, 50));
  expect([...generateRecords(50, 8)]).not.toEqual(texts.slice(0, 50));
});

test('every record is JSON and has an id of its own', () => {
  expect(new Set(texts.map((text) => JSON.parse(text).eventID)).size).toBe(COUNT);
});

test('a trail file holds exactly these records, 1.2 KB each on average', () => {
  const bytes = generateTrailFile(COUNT, 7);
  expect(new TextDecoder().decode(bytes)).toBe(`{"Records":[${texts.join(',')}]}`);
  expect(bytes.length / COUNT).toBeGreaterThan(1200 * 0.9);
  expect(bytes.length / COUNT).toBeLessThan(1200 * 1.1);
});

test('the mix has what is hard: long records, escapes, big integers, OpsWorks CM, failures, odd identities', () => {
  expect(texts.some((text) => text.length > 9000)).toBe(true);
  for (const hard of [
    '\\u00e9',
    '山',
    '\\\\',
    '\\"',
    '":90071992547',
    'opsworks-cm',
    'errorCode',
    '"userIdentity":null',
  ])
    expect(
      texts.some((text) => text.includes(hard)),
      hard,
    ).toBe(true);
});
