import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test, vi } from 'vitest';
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

test('is at most 1.5 KB gzip', () => {
  expect(gzipSync(code).length).toBeLessThanOrEqual(1536);
});

test('announces itself once, under a name that nobody can know before', () => {
  const [first, second] = [open(), open()];
  expect(first.names).toHaveLength(1);
  expect(first.names).not.toEqual(second.names);
});

describe('fetch', () => {
  test('hands an answer over and gives the page its own, unread', async () => {
    const page = open();
    const text = await page.run(`fetch('/').then((response) => response.bodyUsed ? 'used' : response.text())`);
    expect(text).toBe(EVENTS);
    await vi.waitFor(() => expect(page.heard).toEqual([ANSWER]));
  });

  test.each([
    ['that is no JSON', EVENTS, 'text/html'],
    ['about something else', '{"a":1}', 'application/json'],
  ])('leaves an answer %s alone', async (_what, body, type) => {
    const page = open(body, type);
    expect(await page.run(`fetch('/').then((response) => response.text())`)).toBe(body);
    expect(page.heard).toEqual([]);
  });

  test('rejects with the page’s own error, once', async () => {
    const page = open();
    const unhandled: unknown[] = [];
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', (reason) => unhandled.push(reason));
    try {
      // A frame that comes later is observed too: here a fetch that fails.
      const frame = createPageWorld(() => reply, '/elsewhere', page);
      frame.run(`failure = new Error('refused'); fetch = () => Promise.reject(failure)`);
      Object.assign(page.window, { 0: frame.window, length: 1 });
      page.document.dispatchEvent(new Event('trailbrief-frame'));
      expect(await frame.run(`fetch('/').catch((error) => error === failure)`)).toBe(true);
      frame.run(`fetch('/'); undefined`);
      await vi.waitFor(() => expect(unhandled).toHaveLength(1));
      expect(unhandled).toEqual([frame.run('failure')]);
    } finally {
      process.removeAllListeners('unhandledRejection');
      for (const other of others) process.on('unhandledRejection', other);
    }
  });

  test('looks like the page’s own function', () => {
    const plain = createPageWorld(() => reply);
    const look = `[fetch.name, fetch.length, typeof fetch, fetch.toString(), fetch instanceof Function].join()`;
    expect(open().run(look)).toBe(plain.run(look));
  });
});

describe('XMLHttpRequest', () => {
  test.each(['', 'json', 'arraybuffer'])('hands an answer of type "%s" over', async (type) => {
    const page = open();
    page.run(`request = new XMLHttpRequest(); request.responseType = '${type}'; request.send()`);
    await vi.waitFor(() => expect(page.heard).toEqual([ANSWER]));
  });

  test('hands each answer over once when a request is used again', async () => {
    const page = open();
    page.run(`request = new XMLHttpRequest(); request.send(); request.send()`);
    await vi.waitFor(() => expect(page.heard).toEqual([ANSWER, ANSWER]));
  });

  test('fails as it would without us', () => {
    const look = `try { XMLHttpRequest.prototype.send.call(undefined); 'nothing' } catch (error) { String(error) }`;
    const page = createPageWorld(() => reply);
    page.run(
      `XMLHttpRequest.prototype.send = function send() { if (!this) throw new TypeError('Illegal invocation') }`,
    );
    const before = page.run(look);
    page.run(code);
    expect(page.run(look)).toBe(before);
  });
});

describe('a page that redefines what it can', () => {
  const HOSTILE = `
    leaks = [];
    const spy = (holder, key) => {
      const real = holder[key];
      holder[key] = function (...values) { leaks[leaks.length] = key; throw new Error('hostile ' + key); };
      return real;
    };
    for (const key of ['apply', 'get', 'construct', 'ownKeys']) spy(Reflect, key);
    spy(JSON, 'stringify'); spy(JSON, 'parse');
    spy(String.prototype, 'indexOf'); spy(String.prototype, 'includes');
    spy(WeakSet.prototype, 'has'); spy(WeakSet.prototype, 'add');
    spy(Object, 'getOwnPropertyDescriptor');
    for (const key of ['map', 'forEach', 'push', 'slice']) spy(Array.prototype, key);
    for (const key of ['apply', 'construct', 'has', 'bubbles', 'detail'])
      Object.defineProperty(Object.prototype, key, { configurable: true, get() { leaks[leaks.length] = 'Object.' + key; return undefined; } });
    spy(Promise.prototype, 'then');
    for (const key of ['call', 'bind', 'apply']) spy(Function.prototype, key);
    Array.prototype[Symbol.iterator] = () => { leaks[leaks.length] = 'iterator'; throw new Error('hostile iterator'); };
    crypto = undefined; setTimeout = undefined; CustomEvent = undefined; MutationObserver = undefined; Proxy = undefined;
    // Only what happens from now on counts.
    leaks.length = 0;
    undefined
  `;

  test('gets its answers, learns nothing and does not stop ours', async () => {
    const page = open();
    const then = page.run('Promise.prototype.then');
    page.run(HOSTILE);
    const response = await Reflect.apply(then as () => Promise<Response>, page.run(`fetch('/')`), [
      (value: unknown) => value,
    ]);
    expect(await response.text()).toBe(EVENTS);
    page.run(`request = new XMLHttpRequest(); request.responseType = 'json'; request.send()`);
    await vi.waitFor(() => expect(page.heard).toEqual([ANSWER, ANSWER]));
    expect(page.run(`leaks.join()`)).toBe('');
  });
});

describe('frames', () => {
  test('observes a frame of another path as soon as it is announced, and its next window', async () => {
    const page = open();
    const frame = createPageWorld(() => reply, '/ct/frame', page);
    Object.assign(page.window, { 0: frame.window, length: 1 });
    page.document.dispatchEvent(new Event('trailbrief-frame'));
    await frame.run(`fetch('/')`);
    await vi.waitFor(() => expect(page.heard).toEqual([ANSWER]));
    const next = createPageWorld(() => reply, '/ct/other', page);
    Object.assign(page.window, { 0: next.window });
    // What the browser tells the old window when a frame navigates.
    frame.run(`window.dispatchEvent(new Event('pagehide'))`);
    await next.run(`fetch('/')`);
    await vi.waitFor(() => expect(page.heard).toEqual([ANSWER, ANSWER]));
  });

  test('leaves a frame below a CloudTrail page to that page', async () => {
    const page = open();
    const frame = createPageWorld(() => reply, '/cloudtrailv2/frame', page);
    Object.assign(page.window, { 0: frame.window, length: 1 });
    frame.run(code);
    expect(frame.names).toEqual([]);
    await frame.run(`fetch('/')`);
    await vi.waitFor(() => expect(page.heard).toEqual([ANSWER]));
  });
});

describe('code editors', () => {
  test('sends the full text of each when asked, whatever the others do', () => {
    const page = open();
    const record = '{"eventVersion":"1.08"}';
    Object.assign(page.document, {
      elements: [
        { env: { editor: { getValue: () => record } } },
        {
          env: {
            editor: {
              getValue: () => {
                throw new Error('broken');
              },
            },
          },
        },
        { CodeMirror: { getValue: () => 7 } },
        { cmView: { view: { state: { doc: { toString: () => record } } } } },
        {},
      ],
    });
    page.document.dispatchEvent(new CustomEvent(`${page.names[0]}?`));
    expect(page.heard).toEqual([`editor\n${record}`, `editor\n${record}`]);
  });
});
