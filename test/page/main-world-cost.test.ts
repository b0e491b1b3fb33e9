import { beforeAll, expect, test, vi } from 'vitest';
import { bundleMainWorld, createPageWorld, type PageWorld, type Reply } from './page-world.ts';

const EVENTS = JSON.stringify({ Events: [{ CloudTrailEvent: '{"eventVersion":"1.08"}' }] });
const ANSWER = `answer\n${EVENTS}`;

let code = '';
let reply: Reply = { body: EVENTS, type: 'application/x-amz-json-1.1' };

beforeAll(async () => {
  code = await bundleMainWorld();
});

function open(body = EVENTS, type: string | undefined = 'application/x-amz-json-1.1'): PageWorld {
  reply = type === undefined ? { body } : { body, type };
  const page = createPageWorld(() => reply);
  page.run(code);
  return page;
}

test('does not copy what is too long to be read', async () => {
  const page = open();
  reply = { ...reply, length: 16_000_001 };
  expect(await page.run(`fetch('/').then((response) => response.text())`)).toBe(EVENTS);
  reply = { ...reply, length: 16_000_000 };
  await page.run(`fetch('/')`);
  await vi.waitFor(() => expect(page.heard).toEqual([ANSWER]));
});

test('writes no answer again that holds no events, and none in the page’s own task', async () => {
  const page = open(JSON.stringify({ note: 'eventVersion' }));
  const send = `request = new XMLHttpRequest(); request.responseType = 'json'; request.send()`;
  const during: number[] = [];
  page.window['loaded'] = () => during.push(page.heard.length);
  const listen = `; request.addEventListener('load', () => loaded())`;
  page.run(send + listen);
  await vi.waitFor(() => expect(during).toEqual([0]));
  reply = { body: EVENTS };
  page.run(send + listen);
  await vi.waitFor(() => expect(page.heard).toEqual([ANSWER]));
  expect(during).toEqual([0, 0]);
});

test('reads no answer any more when nobody listens', async () => {
  const page = open();
  page.document.dispatchEvent(new CustomEvent(`${page.names[0]}!`));
  expect(await page.run(`fetch('/').then((response) => response.text())`)).toBe(EVENTS);
  page.run(`done = 0; request = new XMLHttpRequest(); request.send(); request.addEventListener('load', () => done++)`);
  await vi.waitFor(() => expect(page.run('done')).toBe(1));
  expect(page.heard).toEqual([]);
});
