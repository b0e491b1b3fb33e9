import { expect } from 'vitest';
import type { Screen } from './driver/screen.ts';
import { CREATE_SERVER } from './records.ts';

/** The request parameters of a record, each by its path, lists opened. */
function toPaths(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, member]) => toPaths(member, path === '' ? name : `${path}.${name}`));
}

/** The documented record's request parameters, each as path and text. */
export const DOCUMENTED_REQUEST = toPaths(CREATE_SERVER['requestParameters']);

/** The open brief says of the documented CreateServer record what issue 2 asks for. */
export async function expectDocumentedBrief(screen: Screen): Promise<void> {
  // A late page gives its labels first, and a partial brief with them; the whole one is drawn in steps, ids last.
  // The answer is folded, and there.
  await screen.until(
    'the answer',
    async () => (await screen.all({ in: 'panel', css: '[data-response="server.status"]' }))[0],
  );
  await screen.field('event-id');
  const fields = await screen.values('data-field');
  expect(fields['identity-type']).toContain('AssumedRole');
  expect(fields['issuer']).toContain('Admin');
  expect(fields['session']).toContain('OpsWorksCMUser');
  expect(fields['account']).toContain(String(CREATE_SERVER['recipientAccountId']));
  expect(fields['source-ip']).toContain(String(CREATE_SERVER['sourceIPAddress']));
  expect(fields['origin']).toMatch(/console/i);
  expect(fields['action']).toContain('CreateServer');
  expect(fields['event-id']).toContain(String(CREATE_SERVER['eventID']));
  expect(fields['outcome']).toContain('CREATING');
  const params = await screen.values('data-param');
  expect(DOCUMENTED_REQUEST.length).toBe(11);
  for (const [path, text] of DOCUMENTED_REQUEST) expect(params[path], path).toContain(text);
  expect((await screen.values('data-response'))['server.status']).toBe('CREATING');
}
