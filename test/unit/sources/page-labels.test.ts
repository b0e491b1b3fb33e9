// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { readDetailLabels } from '../../../src/sources/page-labels.ts';
import { element, finish } from './draw.ts';

const ID = '8z7z18dz-6z90-47bz-87cf-e8346428zzz3';

/** Details as Cloudscape's definition list draws them. */
function details(pairs: [string, string][]): HTMLElement {
  return element(
    'main',
    element('h1', 'CreateServer'),
    element(
      'dl',
      ...pairs.map(([label, value]) => element('div', element('dt', element('span', label)), element('dd', value))),
    ),
  );
}

const ENGLISH: [string, string][] = [
  ['Event time', 'January 05, 2017, 18:18:23 (UTC-04:00)'],
  ['User name', 'OpsWorksCMUser'],
  ['Event name', 'CreateServer'],
  ['Event source', 'opsworks-cm.amazonaws.com'],
  ['AWS access key', 'ASIAIOSFODNN7EXAMPLE'],
  ['Source IP address', '198.51.100.7'],
  ['Event ID', ID],
  ['Request ID', 'b8z3ae1z-23zb-11z7-a3cc-6z7eazb3zz0z'],
  ['AWS region', 'us-west-2'],
  ['Error code', '-'],
  ['Read-only', 'false'],
];
const WORDS = {
  japanese: [
    'イベント時間',
    'ユーザー名',
    'イベント名',
    'イベントソース',
    'AWS アクセスキー',
    '発信元 IP アドレス',
    'イベント ID',
    'リクエスト ID',
    'AWS リージョン',
    'エラーコード',
    '読み取り専用',
  ],
  unknown: [
    'Zeit',
    'Nutzer',
    'Vorgang',
    'Quelle',
    'Schlüssel',
    'Adresse',
    'Nummer',
    'Anfrage',
    'Ort',
    'Fehler',
    'Nur lesend',
  ],
};
const translated = (words: string[]) => ENGLISH.map(([, value], at): [string, string] => [words[at] ?? '', value]);

const BY_MEANING = {
  eventId: ID,
  eventName: 'CreateServer',
  eventTimeText: 'January 05, 2017, 18:18:23 (UTC-04:00)',
  eventTime: '2017-01-05T22:18:23Z',
  eventSource: 'opsworks-cm.amazonaws.com',
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  sourceIpAddress: '198.51.100.7',
  region: 'us-west-2',
};
const ALL = {
  ...BY_MEANING,
  userName: 'OpsWorksCMUser',
  requestId: 'b8z3ae1z-23zb-11z7-a3cc-6z7eazb3zz0z',
  readOnly: 'false',
};

beforeEach(() => {
  document.body.replaceChildren(element('nav', element('span', 'eu-west-1'), element('span', '203.0.113.9')));
});

describe('a detail page', () => {
  test.each([
    ['in English', ENGLISH, ALL],
    ['in Japanese', translated(WORDS.japanese), ALL],
    ['in a language that is not known: what says by itself what it is', translated(WORDS.unknown), BY_MEANING],
  ])('is read %s', (_what, pairs, labels) => {
    document.body.append(details(pairs));
    expect(finish(readDetailLabels(document, ID))).toEqual(labels);
  });

  test('gives nothing while the page still shows another event', () => {
    document.body.append(details(ENGLISH));
    expect(finish(readDetailLabels(document, 'another'))).toBeUndefined();
    document.body.append(element('nav', 'another'));
    expect(finish(readDetailLabels(document, 'another'))).toBeUndefined();
  });

  test('takes neither of two values of which it cannot tell which is meant', () => {
    const pairs = translated(WORDS.unknown);
    document.body.append(details([...pairs, ['Anderer Ort', 'us-east-1']]));
    const labels = finish(readDetailLabels(document, ID));
    expect(labels?.eventSource).toBe('opsworks-cm.amazonaws.com');
    expect(labels).not.toHaveProperty('region');
  });

  test('reads the resources by the form of their type', () => {
    document.body.append(
      details(ENGLISH),
      element('table', element('tr', element('td', 'AWS::OpsWorksCM::Server'), element('td', 'test-puppet-server'))),
    );
    expect(finish(readDetailLabels(document, ID))?.resources).toEqual([
      { type: 'AWS::OpsWorksCM::Server', name: 'test-puppet-server' },
    ]);
  });
});
