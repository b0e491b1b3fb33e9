// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { PseudonymKey } from '../../src/panel/components/pseudonym-key.tsx';
import { expectButton, expectOne, until } from './mounted.ts';

const NAMES = [
  { kind: 'account', name: 'account-A', value: '111122223333' },
  { kind: 'user', name: 'user-1', value: '<img src=x>\u202ealice' },
] as const;

const never = () => Promise.reject(new Error('Expected nobody to empty the key'));

afterEach(() => render(null, document.body));

function open(isOpen: boolean): void {
  const details = expectOne(document.body, 'details') as HTMLDetailsElement;
  details.open = isOpen;
  details.dispatchEvent(new Event('toggle'));
}

test('is fetched and drawn when it is opened, as text, and goes when it is closed', async () => {
  let loads = 0;
  const saved: string[] = [];
  const load = async () => {
    loads++;
    return NAMES;
  };
  render(<PseudonymKey load={load} save={(text) => saved.push(text)} empty={never} />, document.body);
  expect(loads).toBe(0);
  expect(document.body.textContent).not.toContain('111122223333');
  open(true);
  await until(() => expect(document.body.querySelectorAll('tbody tr')).toHaveLength(2));
  expect(document.body.textContent).toContain('\\u202ealice');
  expect(document.body.querySelector('img')).toBeNull();
  expectButton(document.body, 'Save').click();
  expect(JSON.parse(saved[0] ?? '')).toEqual({ trailbrief: 'pseudonyms', names: NAMES });
  open(false);
  await until(() => expect(document.body.textContent).not.toContain('111122223333'));
});

test('says when there is none, and when it cannot be had', async () => {
  let names: Promise<never[]> = Promise.resolve([]);
  render(<PseudonymKey load={() => names} save={() => undefined} empty={never} />, document.body);
  open(true);
  await until(() => expect(document.body.textContent).toContain('Nothing was redacted'));
  open(false);
  names = Promise.reject(new Error('no'));
  open(true);
  await until(() => expect(expectOne(document.body, '[role=alert]').textContent).toContain('could not be read'));
});

test('is emptied by a second press, and says when it could not be', async () => {
  let emptied = 0;
  let answer = Promise.resolve();
  const empty = () => {
    emptied++;
    return answer;
  };
  render(<PseudonymKey load={async () => NAMES} save={() => undefined} empty={empty} />, document.body);
  open(true);
  await until(() => expectButton(document.body, 'Empty').click());
  await until(() => expectButton(document.body, 'Empty it for good'));
  expect(emptied).toBe(0);
  expectButton(document.body, 'Empty it for good').click();
  await until(() => expect(document.body.textContent).toContain('the key was emptied'));
  expect(emptied).toBe(1);
  open(false);
  await until(() => expect(document.body.textContent).not.toContain('the key was emptied'));
  open(true);
  answer = Promise.reject(new Error('no'));
  answer.catch(() => undefined);
  await until(() => expectButton(document.body, 'Empty').click());
  await until(() => expectButton(document.body, 'Empty it for good').click());
  await until(() => expect(expectOne(document.body, '[role=alert]').textContent).toContain('or emptied'));
});
