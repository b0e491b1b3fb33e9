import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addCalls, EMPTY_BOOK } from '../../../src/calls/call-book.ts';
import { findRelated, findServerName, findThread } from '../../../src/calls/server-thread.ts';
import { toApiCall } from '../../../src/model/to-api-call.ts';
import { plainText } from '../../../src/notes/sentence.ts';
import { findSurroundings } from '../../../src/notes/to-surroundings.ts';
import { parseEvents } from '../../../src/records/parse-events.ts';

const text = readFileSync('test/fixtures/demo-records.json', 'utf8');
const calls = parseEvents({ kind: 'text', text, place: { channel: 'paste', readAt: 0 } }).events.map(toApiCall);
const book = addCalls(EMPTY_BOOK, calls);
const call = (action: string) => {
  const found = calls.find((one) => one.action === action);
  if (!found) throw new Error(`Expected the demo records to have a ${action}`);
  return found;
};

describe('the story of one server', () => {
  test('is every OpsWorks CM call on it, oldest first', () => {
    const actions = findThread(book, call('ExportServerEngineAttribute')).map(({ action }) => action);
    expect(actions[0]).toBe('CreateServer');
    expect(actions).toContain('TagResource');
    expect(actions.indexOf('CreateBackup')).toBeLessThan(actions.indexOf('DeleteServer'));
  });

  test('is empty for a call that names no server and for other services', () => {
    expect(findThread(book, call('DescribeServers'))).toEqual([]);
    expect(findServerName(call('CreateStack'))).toBeUndefined();
  });
});

describe('calls that OpsWorks CM made', () => {
  test('are tied to the call whose server they name, with the member that names it', () => {
    const related = findRelated(book, call('CreateServer'));
    expect(related.map((one) => one.call.action)).toEqual(
      expect.arrayContaining(['CreateStack', 'CreateSecurityGroup', 'CreateBucket']),
    );
    expect(related.find((one) => one.call.action === 'CreateStack')?.path).toBe('requestParameters.stackName');
    for (const { why } of related) expect(why).toContain('opsworks-cm.amazonaws.com');
  });

  test('are not tied when the name is only the beginning of another server', () => {
    const stack = call('CreateStack');
    const row = stack.request.rows.find(({ path }) => path === 'stackName');
    const other = {
      ...stack,
      id: 'other',
      targets: [],
      response: { rows: [] },
      request: {
        rows: [
          {
            ...row,
            path: 'stackName',
            name: 'stackName',
            depth: 0,
            kind: 'text' as const,
            text: 'aws-opsworks-cm-instance-harbour-puppet-two-1794471669',
          },
        ],
      },
    };
    expect(findRelated(addCalls(book, [other]), call('CreateServer')).map((one) => one.call.id)).not.toContain('other');
  });

  test('belong to the nearest call before them', () => {
    expect(findRelated(book, call('AssociateNode'))).toEqual([]);
    expect(findRelated(book, call('DescribeEvents'))).toEqual([]);
  });

  test('stand in the brief in one line each', () => {
    const around = findSurroundings(book, call('CreateServer'));
    expect(around?.server).toBe('harbour-puppet');
    expect(around?.story.find(({ current }) => current)?.eventId).toBe(call('CreateServer').id);
    expect(plainText(around?.related[0]?.sentence ?? [])).toContain('created stack');
  });
});
