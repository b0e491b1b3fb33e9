import { describe, expect, test } from 'vitest';
import { type AnswererOptions, createAnswerer, type SampleAnswer } from '../console/answer.ts';
import { AXES, type Cell, USUAL_CELL } from '../console/cell.ts';
import { toConsoleHost } from '../console/console-host.ts';
import type { LookupAnswer, LookupRequest } from '../console/lookup-event.ts';
import { readRecordsFile } from '../console/records.ts';

const RECORDS = readRecordsFile('test/fixtures/demo-records.json');

function toAnswerer(cell: Partial<Cell> = {}, options: Partial<AnswererOptions> = {}) {
  return createAnswerer({ cell: { ...USUAL_CELL, ...cell }, records: RECORDS, ...options });
}

function lookUp(
  request: LookupRequest,
  cell: Partial<Cell> = {},
  options: Partial<AnswererOptions> = {},
): SampleAnswer {
  const { endpoint, name } = toConsoleHost({ ...USUAL_CELL, ...cell });
  const direct = cell.route !== 'proxied';
  const url = direct ? `${endpoint}/` : `https://${name}/cloudtrailv2/service/proxy/cloudtrail`;
  const text = JSON.stringify(request);
  const body = direct ? text : JSON.stringify({ path: '/', contentString: text });
  const answer = toAnswerer(cell, options).answer({ url, method: 'POST', body });
  if (!answer) throw new Error('Expected LookupEvents to be answered, got a refusal');
  return answer;
}

function toEvents(answer: SampleAnswer): LookupAnswer {
  return JSON.parse(String(answer.body));
}

describe('LookupEvents of the sample console', () => {
  test('answers in the API form, newest first, the record as a string', () => {
    const { Events } = toEvents(lookUp({}));
    expect(Events).toHaveLength(RECORDS.length);
    const times = Events.map((event) => event.EventTime);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    const created = Events.find((event) => event.EventName === 'CreateServer');
    expect(created).toMatchObject({
      EventSource: 'opsworks-cm.amazonaws.com',
      EventTime: Date.parse('2024-02-13T08:21:07Z') / 1000,
      ReadOnly: 'false',
      Username: 'mateo.jackson',
    });
    expect(RECORDS).toContainEqual(JSON.parse(created?.CloudTrailEvent ?? ''));
  });

  test('pages with NextToken until every event was given once', () => {
    const seen: string[] = [];
    let next: string | undefined;
    do {
      const answer = toEvents(lookUp({ MaxResults: 10, ...(next ? { NextToken: next } : {}) }));
      expect(answer.Events.length).toBeLessThanOrEqual(10);
      seen.push(...answer.Events.map((event) => event.EventId));
      next = answer.NextToken;
    } while (next);
    expect(new Set(seen).size).toBe(RECORDS.length);
    expect(seen).toHaveLength(RECORDS.length);
  });

  test('filters by one attribute, exact and case-sensitive, and by time', () => {
    const by = (AttributeKey: string, AttributeValue: string) =>
      toEvents(lookUp({ LookupAttributes: [{ AttributeKey, AttributeValue }] })).Events.map((event) => event.EventName);
    expect(by('EventName', 'CreateServer')).toEqual(['CreateServer']);
    expect(by('EventName', 'createserver')).toEqual([]);
    expect(by('Username', 'Nikki_Wolf')).toEqual(['DescribeEvents', 'DeleteServer']);
    const from = Date.parse('2024-02-13T16:00:00Z') / 1000;
    expect(toEvents(lookUp({ StartTime: from })).Events.map((event) => event.EventName)).toEqual(['LookupEvents']);
  });

  test('gives the same through the proxy, with CORS headers on the direct way only', () => {
    const direct = lookUp({});
    const proxied = lookUp({}, { route: 'proxied' });
    expect(proxied.body).toBe(direct.body);
    expect(direct.headers['access-control-allow-origin']).toBe('https://us-west-2.console.aws.amazon.com');
    expect(proxied.headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('reads what is asked from the header where the driver shows no body, and says so when there is neither', () => {
    const post = { url: 'https://cloudtrail.us-west-2.amazonaws.com/', method: 'POST' };
    const asked = { LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: 'DeleteServer' }] };
    const headers = { 'X-Sample-Console-Lookup': encodeURIComponent(JSON.stringify(asked)) };
    const answer = toAnswerer().answer({ ...post, headers });
    expect(JSON.parse(String(answer?.body)).Events).toHaveLength(1);
    expect(() => toAnswerer().answer(post)).toThrow('no body and no header');
  });

  test('can be spoilt in three ways, each leaving the rest whole', () => {
    expect(() => toEvents(lookUp({}, {}, { corrupt: 'broken-json' }))).toThrow(SyntaxError);
    const bad = toEvents(lookUp({}, {}, { corrupt: 'bad-entry' })).Events;
    expect(() => JSON.parse(bad[1]?.CloudTrailEvent ?? '')).toThrow(SyntaxError);
    const anonymous = toEvents(lookUp({}, {}, { corrupt: 'no-identity' })).Events;
    expect(JSON.parse(anonymous[1]?.CloudTrailEvent ?? '')).not.toHaveProperty('userIdentity');
    for (const events of [bad, anonymous]) {
      expect(events).toHaveLength(RECORDS.length);
      const others = events.filter((_, index) => index !== 1).map((event) => JSON.parse(event.CloudTrailEvent));
      for (const record of others) expect(RECORDS).toContainEqual(record);
    }
  });
});

describe('the answerer', () => {
  test.each(AXES.host)('serves the page of host %s at its real address, and nothing else', (host) => {
    const answerer = toAnswerer({ host, page: 'detail' }, { eventId: '8z7z18dz-6z90-47bz-87cf-e8346428zzz3' });
    const url = new URL(answerer.url);
    expect(url.pathname).toBe('/cloudtrailv2/home');
    expect(url.hash).toBe('#/events/8z7z18dz-6z90-47bz-87cf-e8346428zzz3');
    expect(answerer.answer({ url: answerer.url, method: 'GET' })?.headers['content-type']).toContain('text/html');
    const refused = ['https://example.com/', `${url.origin}/ec2/home`, 'https://sts.amazonaws.com/'];
    for (const other of refused) expect(answerer.answer({ url: other, method: 'GET' })).toBeUndefined();
    expect(answerer.requests.map((request) => request.answered)).toEqual([true, false, false, false]);
  });

  test('sends Trusted Types with a strict policy only', () => {
    const policy = (csp: Cell['csp']) => {
      const answerer = toAnswerer({ csp });
      return answerer.answer({ url: answerer.url, method: 'GET' })?.headers['content-security-policy'];
    };
    expect(policy('strict')).toContain("require-trusted-types-for 'script'");
    expect(policy('strict')).toContain("default-src 'none'");
    expect(policy('none')).toBeUndefined();
  });

  test('holds no record in anything that a list without requests loads', () => {
    const answerer = toAnswerer({ data: 'none' });
    const { origin } = new URL(answerer.url);
    const loaded = [answerer.url, `${origin}/sample-console/cell.js`, `${origin}/sample-console/labels.js`].map((url) =>
      String(answerer.answer({ url, method: 'GET' })?.body),
    );
    for (const text of loaded) expect(text).not.toMatch(/userIdentity|requestParameters/);
    expect(loaded[2]).toContain('CreateServer');
  });

  test('loads a hostile script before everything else', () => {
    const answerer = toAnswerer({}, { hostileScript: 'globalThis.hostile = true;' });
    const { origin } = new URL(answerer.url);
    const html = String(answerer.answer({ url: answerer.url, method: 'GET' })?.body);
    expect(html.indexOf('hostile.js')).toBeLessThan(html.indexOf('cell.js'));
    expect(html.match(/<script[^>]*>/)?.[0]).toContain('hostile.js');
    const script = answerer.answer({ url: `${origin}/sample-console/hostile.js`, method: 'GET' });
    expect(script?.body).toBe('globalThis.hostile = true;');
  });

  test('serves markup of a test before the page’s own', () => {
    const answerer = toAnswerer({}, { bodyStart: '<p id="first"></p>' });
    const html = String(answerer.answer({ url: answerer.url, method: 'GET' })?.body);
    expect(html).toContain('<body><p id="first"></p><div id="app">');
  });
});
