import { expect, test } from 'vitest';
import { toCallRow } from '../../../src/notes/to-row.ts';
import { callOf } from './call-of.ts';

test.each(['2017-01-05t22:18:23z', '22:18:23', 'thursday 5 january 2017'])('the filter finds a call by %s', (time) => {
  expect(toCallRow(callOf({ eventTime: '2017-01-05T22:18:23Z' })).haystack).toContain(time);
});
