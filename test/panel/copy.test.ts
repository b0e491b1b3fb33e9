// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toBrief } from '../../src/notes/to-brief.ts';
import { byPerson, clickTrusted, expectButton, expectOne, type Stand, standUp, until } from './mounted.ts';
import { bookOf, otherCall, sampleCall } from './samples.ts';

const early = sampleCall({ eventID: 'early', eventTime: '2017-01-04T10:00:00Z' });
const late = sampleCall({ eventID: 'late', eventTime: '2017-01-05T10:00:00Z' });
const other = otherCall({ eventID: 'other' });

let stand: Stand;
beforeEach(async () => {
  stand = standUp({ format: 'Plain text' });
  stand.state.calls.value = bookOf(late, early, other);
  await until(() => expect(stand.root.querySelectorAll('[data-event-id]')).toHaveLength(2));
});
afterEach(() => stand.unmount());

const says = (text: string): Promise<void> =>
  until(() => expect(expectOne(stand.root, '[role=status]').textContent).toContain(text));

test('copies all that is shown, oldest first, and says so', async () => {
  clickTrusted(expectButton(stand.root, 'Copy all'));
  await says('Copied 2 calls as Plain text.');
  const text = stand.copied[0]?.text ?? '';
  expect(text.indexOf('2017-01-04')).toBeGreaterThanOrEqual(0);
  expect(text.indexOf('2017-01-04')).toBeLessThan(text.indexOf('2017-01-05'));
});

test('copies the calls selected in the console instead', async () => {
  stand.state.selectedIds.value = ['other', 'never-read'];
  await until(() => expectButton(stand.root, 'Copy 1 selected'));
  clickTrusted(expectButton(stand.root, 'Copy 1 selected'));
  await says('Copied 1 call as Plain text.');
  expect(stand.copied[0]?.text).toContain('buckets');
});

test('copies the open call in the chosen format, which is remembered', async () => {
  stand.view.openCall.open('early');
  const format = expectOne(stand.root, '.format:first-child select') as HTMLSelectElement;
  format.value = 'Markdown';
  format.dispatchEvent(byPerson(new Event('change', { bubbles: true })));
  expect(stand.saved.at(-1)?.format).toBe('Markdown');
  await until(() => expectButton(stand.root, 'Copy this call'));
  clickTrusted(expectButton(stand.root, 'Copy this call'));
  await says('Copied 1 call as Markdown.');
});

test('does nothing on a click that the page made up', async () => {
  const made = (name: string): boolean =>
    expectButton(stand.root, name).dispatchEvent(new MouseEvent('click', { bubbles: true }));
  made('Copy all');
  made('Copy diagnostics');
  clickTrusted(expectButton(stand.root, 'Copy diagnostics'));
  await says('Copied diagnostics.');
  expect(stand.copied).toEqual([{ text: 'Page kind: list' }]);
});

test('says why it could not copy', async () => {
  stand.refuse.reason = 'the page is not in front';
  clickTrusted(expectButton(stand.root, 'Copy all'));
  await says('Could not copy: the page is not in front.');
});

test('leaves the note to be copied by hand when the browser did not copy it', async () => {
  stand.refuse.reason = 'this page has no clipboard';
  clickTrusted(expectButton(stand.root, 'Copy all'));
  await says('Could not copy: this page has no clipboard.');
  const field = expectOne(stand.root, '.by-hand textarea') as HTMLTextAreaElement;
  expect(field.value).toContain('2 calls, oldest first');
  clickTrusted(expectButton(stand.root, 'Close'));
  await until(() => expect(stand.root.querySelector('.by-hand')).toBeNull());
});

test('says that a note is longer than an incident takes', async () => {
  stand.unmount();
  stand = standUp({ format: 'JSON' });
  stand.state.calls.value = bookOf(...Array.from({ length: 12 }, (_, at) => sampleCall({ eventID: `call-${at}` })));
  await until(() => expect(stand.root.querySelectorAll('[data-event-id]')).toHaveLength(12));
  clickTrusted(expectButton(stand.root, 'Copy all'));
  await says('characters: AWS Incident Manager takes 12,000.');
});

test('stops when the extension was updated below it', async () => {
  stand.state.life.value = 'orphaned';
  await until(() => expect(expectOne(stand.root, '[role=alert]').textContent).toContain('Reload this page'));
  for (const name of ['Copy all', 'Copy diagnostics']) {
    expect(expectButton(stand.root, name).hasAttribute('disabled')).toBe(true);
  }
  await stand.view.copying.copyAll();
  expect(stand.copied).toEqual([]);
});

test('says what was read, and folds what was not', async () => {
  stand.state.health.value = {
    read: [{ from: "the page's answers", count: 48 }],
    partial: 0,
    problems: ['Expected eventID to be there, got nothing', 'Expected JSON, got text'],
    lost: 2,
    missing: '',
  };
  await says("Read 48 of 50 records from the page's answers. 2 could not be read.");
  expect(expectOne(stand.root, '.problems summary').textContent).toBe('2 problems');
});

test('looks through all calls for what is around one, and for none when many are copied', async () => {
  const books: number[] = [];
  stand.unmount();
  stand = standUp(
    {},
    {
      toBrief: (call, now, book) => {
        books.push(book.size);
        return toBrief(call, now, book);
      },
    },
  );
  stand.state.calls.value = bookOf(late, early, other);
  await stand.view.copying.copyAll();
  expect(books).toEqual([0, 0]);
  stand.state.selectedIds.value = ['late'];
  await stand.view.copying.copyAll();
  expect(books).toEqual([0, 0, 3]);
});

test('says so when the browser took no rich text', async () => {
  stand.unmount();
  stand = standUp({ format: 'Rich text' });
  stand.state.calls.value = bookOf(late, early);
  await stand.view.copying.copyAll();
  expect(stand.state.said.value).toBe('Copied 2 calls as Rich text.');
  stand.refuse.rich = true;
  await stand.view.copying.copyAll();
  expect(stand.state.said.value).toBe('Copied 2 calls as plain text: this browser did not take rich text.');
});

test('leaves out a call that cannot be written, says so, and draws the rest', async () => {
  stand.unmount();
  stand = standUp(
    { format: 'Plain text' },
    {
      toBrief: (call, now, book) => {
        if (call.id === 'early') throw new Error('Expected a call that can be written');
        return toBrief(call, now, book);
      },
    },
  );
  stand.state.calls.value = bookOf(late, early);
  await stand.view.copying.copyAll();
  expect(stand.state.said.value).toBe('Copied 1 call as Plain text. 1 call could not be written.');
  expect(stand.copied).toHaveLength(1);
  stand.view.openCall.open('early');
  await until(() => expect(expectOne(stand.root, '.call.open').textContent).toContain('could not be written'));
  await stand.view.copying.copyCall();
  expect(stand.state.said.value).toBe('Could not copy: 1 call could not be written.');
  stand.view.openCall.open('late');
  await until(() => expectOne(stand.root, '[data-event-id=late] [data-field=sentence]'));
});
