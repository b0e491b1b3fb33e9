// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApiCall } from '../../src/model/api-call.ts';
import { toBrief } from '../../src/notes/to-brief.ts';
import { expectButton, expectOne, type Stand, standUp, until } from './mounted.ts';
import { bookOf, partialCall, sampleCall } from './samples.ts';

let stand: Stand;
beforeEach(() => {
  stand = standUp();
});
afterEach(() => stand.unmount());

async function open(call: ApiCall): Promise<void> {
  stand.state.calls.value = bookOf(call);
  stand.view.openCall.open(call.id);
  await until(() => expectOne(stand.root, '[data-field=sentence]'));
}
const textOf = (selector: string): string | null => expectOne(stand.root, selector).textContent;

test('gives every value the element by which it is found, and that element exactly the value', async () => {
  const call = sampleCall();
  await open(call);
  const brief = toBrief(call, 0);
  expect(textOf('[data-field=sentence]')).toBe(brief.sentence.map(({ text }) => text).join(''));
  expect(textOf('[data-field=outcome]')).toBe(brief.outcome.text);
  const rows = brief.sections.flatMap((section) => section.rows);
  expect(rows.length).toBeGreaterThan(20);
  for (const { kind, name, text } of rows) {
    if (kind === 'field') {
      const found = [...stand.root.querySelectorAll(`[data-field="${name}"]`)].map((one) => one.textContent);
      expect(found).toContain(text);
    }
    if (kind === 'param') expect(textOf(`[data-param="${name}"]`)).toBe(text);
    if (kind === 'response') expect(textOf(`[data-response="${name}"]`)).toBe(text);
  }
});

test('breaks names at camel humps without changing their text', async () => {
  await open(sampleCall({ requestParameters: { backupRetentionCount: 3 } }));
  const label = expectOne(stand.root, '.facts .values dt');
  expect(label.textContent).toBe('backupRetentionCount');
  expect(label.querySelectorAll('wbr')).toHaveLength(2);
});

test('folds a long value and shows all of it when asked', async () => {
  const long = 'x'.repeat(5_000);
  await open(sampleCall({ requestParameters: { notes: long } }));
  expect(textOf('[data-param=notes]')?.length).toBe(2_000);
  expectButton(stand.root, 'Show all 5,000 characters').click();
  await until(() => expect(textOf('[data-param=notes]')).toBe(long));
});

test('draws at most 300 rows of a section before it is asked for more', async () => {
  await open(
    sampleCall({ requestParameters: Object.fromEntries(Array.from({ length: 350 }, (_, at) => [`p${at}`, at])) }),
  );
  await until(() => expect(stand.root.querySelectorAll('[data-param]')).toHaveLength(300));
  expectButton(stand.root, 'Show 50 more').click();
  await until(() => expect(stand.root.querySelectorAll('[data-param]')).toHaveLength(350));
});

test('keeps hostile text as text', async () => {
  const hostile = '<img src=x onerror=alert(1)>"\'`</style><script>';
  await open(sampleCall({ requestParameters: { serverName: hostile }, sourceIPAddress: hostile, userAgent: hostile }));
  expect(stand.root.querySelector('img, script')).toBeNull();
  expect(textOf('[data-param=serverName]')).toBe(hostile);
});

test('marks a partial brief and says what it was read from', async () => {
  await open(partialCall({ eventId: 'labels-1', eventName: 'CreateServer', eventSource: 'opsworks-cm.amazonaws.com' }));
  const partial = expectOne(stand.root, '[data-partial]');
  expect(partial.textContent).toContain('read from the labels on the page');
  expect(partial.querySelector('[data-field=sentence]')).not.toBeNull();
  expect(stand.root.querySelector('.record')).toBeNull();
});

test('draws the whole record only when it is opened, exactly as it is masked', async () => {
  const call = sampleCall();
  await open(call);
  const details = expectOne(stand.root, 'details.record') as HTMLDetailsElement;
  expect(details.querySelector('pre')).toBeNull();
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await until(() => expect(expectOne(details, 'pre').textContent).toBe(call.recordText().text));
});

test('links back to the console without telling it where from', async () => {
  await open(sampleCall());
  const link = expectOne(stand.root, '.link a');
  expect(link.getAttribute('rel')).toBe('noreferrer');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(link.getAttribute('href')).toMatch(/^https:\/\/[a-z0-9-]+\.console\.aws\.amazon\.com\/cloudtrailv2\//);
});

test('draws at most 50 calls of a long story, and says how many more there are', async () => {
  const story = Array.from({ length: 60 }, (_, at) => sampleCall({ eventID: `story-${at}` }));
  stand.state.calls.value = bookOf(...story);
  stand.view.openCall.open('story-0');
  await until(() => expectOne(stand.root, '.around'));
  expect(stand.root.querySelectorAll('.around .linked')).toHaveLength(50);
  expect(textOf('.around li:last-child')).toBe('and 10 more');
});
