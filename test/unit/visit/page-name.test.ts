import { expect, test } from 'vitest';
import { toPageName } from '../../../src/visit/page-name.ts';

test.each([
  [
    'https://bucket.s3.example/trail.json?X-Amz-Signature=0123EXAMPLE&X-Amz-Security-Token=a',
    'https://bucket.s3.example/trail.json',
  ],
  ['https://logs.example:8443/search?q=secret#/route/secret', 'https://logs.example:8443/search'],
  ['https://user:word@logs.example/', 'https://logs.example/'],
  [
    'https://111122223333-abcd1234.us-east-1.console.aws.amazon.com/cloudwatch/home?region=us-east-1#logsV2:x',
    'https://us-east-1.console.aws.amazon.com/cloudwatch/home',
  ],
  ['file:///home/alice/trail.json?x', 'file:trail.json'],
])('of %s keeps the site and the path alone', (address, name) => {
  expect(toPageName(new URL(address))).toBe(name);
});
