import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SECURITY, toSecurityDoc } from './security-doc.ts';

test('docs/security.md counts the attacks that are tried', () => {
  // That none gets through is what attacks.test.ts checks.
  const doc = readFileSync(SECURITY, 'utf8');
  expect(doc, 'run npm run expectations').toBe(toSecurityDoc(doc, () => 0));
});
