import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BUDGET, type PageText, watchPageAnswers } from '../../../src/sources/page-answers.ts';
import { MAX_LENGTH } from '../../../src/sources/page-message.ts';

const RECORD = '{"eventVersion":"1.08"}';
const send = (target: EventTarget, name: string, detail: unknown) =>
  target.dispatchEvent(new CustomEvent(name, { detail }));

let end: AbortController;
let target: EventTarget;
let heard: PageText[];
let dropped: number[];

beforeEach(() => {
  end = new AbortController();
  target = new EventTarget();
  heard = [];
  dropped = [];
});
afterEach(() => end.abort());

function watch() {
  return watchPageAnswers(
    target,
    end.signal,
    (text) => void heard.push(text),
    (length) => dropped.push(length),
  );
}

test('listens under the first announced name only', async () => {
  const answers = watch();
  expect(answers.connected()).toBe(false);
  send(target, 'trailbrief-hello', 'right');
  send(target, 'trailbrief-hello', 'forged');
  send(target, 'forged', `answer\n${RECORD}`);
  send(target, 'right', `answer\n${RECORD}`);
  send(target, 'right', `editor\n${RECORD}`);
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  expect(heard).toEqual([
    { channel: 'page-answer', text: RECORD },
    { channel: 'page-editor', text: RECORD },
  ]);
  expect(answers.connected()).toBe(true);
});

test('takes no message of another shape, and none that is not about events', async () => {
  watch();
  send(target, 'trailbrief-hello', 'name');
  for (const detail of [
    { text: RECORD },
    7,
    null,
    RECORD,
    `toString\n${RECORD}`,
    'answer\n{"note":"the word eventVersion"}',
  ])
    send(target, 'name', detail);
  send(target, 'name', `answer\n${JSON.stringify({ body: RECORD })}`);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard[0]?.text).toBe(JSON.stringify({ body: RECORD }));
});

test('does not read in the page’s own call', () => {
  watch();
  send(target, 'trailbrief-hello', 'name');
  send(target, 'name', `answer\n${RECORD}`);
  expect(heard).toEqual([]);
});

test('drops what is over the budget, and says so', async () => {
  watch();
  send(target, 'trailbrief-hello', 'name');
  for (let i = 0; i < BUDGET.messages + 5; i++) send(target, 'name', `answer\n${RECORD}`);
  await vi.waitFor(() => expect(heard).toHaveLength(BUDGET.messages));
  expect(dropped).toHaveLength(5);
});

test('drops a text that is too long', () => {
  watch();
  send(target, 'trailbrief-hello', 'name');
  send(target, 'name', `answer\n${RECORD.padEnd(MAX_LENGTH + 1)}`);
  expect(dropped).toEqual([MAX_LENGTH + 1]);
});

test('asks for the text of editors under its own name', () => {
  const answers = watch();
  const asked = vi.fn();
  target.addEventListener('name?', asked);
  answers.askEditors();
  expect(asked).not.toHaveBeenCalled();
  send(target, 'trailbrief-hello', 'name');
  answers.askEditors();
  expect(asked).toHaveBeenCalledOnce();
});

test('hears nothing any more when its life ends', () => {
  watch();
  send(target, 'trailbrief-hello', 'name');
  end.abort();
  send(target, 'name', `answer\n${'x'.repeat(MAX_LENGTH + 1)}`);
  expect(dropped).toEqual([]);
});

test('takes no longer for many backslashes', () => {
  watch();
  send(target, 'trailbrief-hello', 'name');
  const since = performance.now();
  send(target, 'name', `answer\n${'\\'.repeat(100_000)}`);
  // The square of that many takes 10 s and more.
  expect(performance.now() - since).toBeLessThan(2_000);
});

test.each([
  [
    'throws',
    () => {
      throw new Error('no');
    },
  ],
  ['rejects', () => Promise.reject(new Error('no'))],
])('goes on when what takes the texts %s', async (_how, fail: () => Promise<void>) => {
  let count = 0;
  watchPageAnswers(
    target,
    end.signal,
    (text) => (++count === 1 ? fail() : void heard.push(text)),
    () => {},
  );
  send(target, 'trailbrief-hello', 'name');
  send(target, 'name', `answer\n${RECORD}`);
  send(target, 'name', `answer\n${RECORD} `);
  await vi.waitFor(() => expect(heard).toEqual([{ channel: 'page-answer', text: `${RECORD} ` }]));
});

test('tells the page’s world at its end that nobody listens any more', () => {
  watch();
  const told = vi.fn();
  target.addEventListener('name!', told);
  send(target, 'trailbrief-hello', 'name');
  expect(told).not.toHaveBeenCalled();
  end.abort();
  expect(told).toHaveBeenCalledOnce();
});
