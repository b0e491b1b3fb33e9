/**
 * Pages that wish the extension ill. Each is a script that the page loads before everything else; it writes what it
 * learned into `window.learned`.
 */

/**
 * Replaces what a careless script would call. Keeps what comes from code of an extension, by the stack, and, whoever calls, each
 * text of the shape that only our messages have: their kinds, our name, a random name as an event's type.
 */
export const REDEFINES = `
'use strict';
const learned = (window.learned = []);
const stackOf = () => new Error().stack ?? '';
const { exec } = RegExp.prototype;
const isLike = (pattern, text) => typeof text === 'string' && Reflect.apply(exec, pattern, [text]) !== null;
const note = (name, values) => {
  let told = isLike(/(chrome|moz)-extension:/, stackOf());
  for (let i = 0; i < values.length; i++) {
    const type = values[i] instanceof Event ? values[i].type : values[i];
    if (isLike(/^(answer|editor)\\n|trailbrief/, type)) told = true;
    if (isLike(/Event/, name) && isLike(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\\??$/, type)) told = true;
  }
  if (told) learned[learned.length] = name + ' ' + String(values[1]).slice(0, 80);
};
const { apply, ownKeys } = Reflect;
const spoil = (owner, name, label) => {
  const old = owner[name];
  if (typeof old !== 'function') return;
  let inside = false;
  owner[name] = function (...values) {
    if (!inside) {
      inside = true;
      try { note(label + name, [new.target ? undefined : this, ...values]); } finally { inside = false; }
    }
    return new.target ? Reflect.construct(old, values, new.target) : apply(old, this, values);
  };
  if (old.prototype) owner[name].prototype = old.prototype;
  Object.setPrototypeOf(owner[name], old);
};
spoil(window, 'fetch', '');
for (const name of ['parse', 'stringify']) spoil(JSON, name, 'JSON.');
for (const name of ['push', 'map', 'filter', 'forEach', 'slice', 'join', 'includes', 'some', 'find'])
  spoil(Array.prototype, name, 'Array.prototype.');
for (const name of ['call', 'apply', 'bind']) spoil(Function.prototype, name, 'Function.prototype.');
for (const name of ['then', 'catch', 'finally']) spoil(Promise.prototype, name, 'Promise.prototype.');
for (const name of ['dispatchEvent', 'addEventListener']) spoil(EventTarget.prototype, name, 'EventTarget.prototype.');
for (const name of ['clone', 'text', 'json']) spoil(Response.prototype, name, 'Response.prototype.');
for (const name of ['indexOf', 'includes', 'slice']) spoil(String.prototype, name, 'String.prototype.');
for (const name of ['has', 'add']) spoil(WeakSet.prototype, name, 'WeakSet.prototype.');
spoil(window, 'CustomEvent', '');
spoil(window, 'Promise', '');
spoil(window, 'Response', '');
spoil(window, 'Proxy', '');
`;

/** The id of a call that was never in the page's answers. */
export const FORGED_ID = 'f0f0f0f0-0000-4000-8000-00000000f0f0';

const FORGED = `{"eventVersion":"1.08","eventID":"${FORGED_ID}","eventName":"CreateServer","eventSource":"opsworks-cm.amazonaws.com","eventTime":"2026-01-01T00:00:00Z"}`;

/** Says hello in the extension's name and hands over a record of its own making under it, from the start and again and again. */
export const FORGES = `
const record = ${JSON.stringify(FORGED)};
const forge = () => {
  document.dispatchEvent(new CustomEvent('trailbrief-hello', { detail: 'mine' }));
  for (const kind of ['answer', 'editor']) document.dispatchEvent(new CustomEvent('mine', { detail: kind + '\\n' + record }));
  window.postMessage({ kind: 'answer', text: record }, '*');
};
forge();
document.addEventListener('DOMContentLoaded', forge);
addEventListener('load', () => { forge(); window.forged = true; });
`;

/** Floods every name that it can know, ten thousand times, while the console loads. */
export const FLOODS = `
let turns = 0;
const flood = () => {
  for (let i = 0; i < 500; i++) {
    document.dispatchEvent(new CustomEvent('trailbrief-hello', { detail: 'flood' }));
    document.dispatchEvent(new CustomEvent('trailbrief-frame'));
    document.dispatchEvent(new CustomEvent('flood', { detail: 'answer\\n{' }));
    window.postMessage('trailbrief', '*');
  }
  turns += 1;
  if (turns < 20) requestAnimationFrame(flood);
  else window.flooded = true;
};
flood();
`;

/** Sends an answer of 10 MB that begins like a record, and takes the panel away as fast as it can. */
export const SENDS_MUCH = `
addEventListener('load', async () => {
  const big = '{"Events":[{"CloudTrailEvent":"' + 'eventVersion '.repeat(800000) + '"}]}';
  const response = await fetch(URL.createObjectURL(new Blob([big], { type: 'application/json' })));
  window.received = (await response.text()).length;
  for (let i = 0; i < 50; i++) document.querySelector('trailbrief-panel')?.remove();
});
`;

/** Sends two answers: 20,000 objects in each other, none closed; and one record of 2 MB, eight times CloudTrail's greatest. */
export const SENDS_DEEP = `
addEventListener('load', async () => {
  const deep = '[' + '{"eventVersion":'.repeat(20000);
  const wide = '{"eventVersion":"1.08","eventID":"${FORGED_ID}","requestParameters":{"a":[' + '1,'.repeat(1000000) + '1]}}';
  let received = 0;
  for (const text of [deep, wide]) {
    const response = await fetch(URL.createObjectURL(new Blob([text], { type: 'application/json' })));
    received += (await response.text()).length;
  }
  window.received = received;
});
`;

/** Markup whose elements a script finds as `browser` and `chrome` where it looks for the browser's API by these names. */
export const NAMESAKES = '<div id="browser" hidden></div><iframe name="chrome" hidden></iframe>';

/** Puts namesakes of the browser's API into the page as soon as it has a body, before anything else in it. */
export const TAKES_NAMES = `
const watch = new MutationObserver(() => {
  if (!document.body) return;
  watch.disconnect();
  for (const [tag, name] of [['form', 'browser'], ['iframe', 'chrome'], ['div', 'runtime']]) {
    const element = document.createElement(tag);
    element.id = name;
    element.setAttribute('name', name);
    element.hidden = true;
    document.body.prepend(element);
  }
  window.named = window.browser instanceof Element || window.browser?.length === 2;
});
watch.observe(document, { childList: true, subtree: true });
`;

/** Puts elements of the panel's name in its place, whenever it comes back. */
export const DECOYS = `
let times = 0;
const watch = new MutationObserver(() => {
  const real = [...document.querySelectorAll('trailbrief-panel')].find((one) => one.shadowRoot);
  if (!real || times === 3) return;
  times += 1;
  real.replaceWith(document.createElement('trailbrief-panel'));
  window.replaced = times;
});
watch.observe(document, { childList: true, subtree: true });
`;

/** What a page lays over the whole window that lets presses through, each as a style sheet. */
export const OVERLAYS: Readonly<Record<string, string>> = {
  white: '#over { background: #fff; pointer-events: none }',
  'that can hardly be seen': '#over { opacity: .01; pointer-events: none }',
  'drawn by a pseudo-element':
    '#over { background: none; pointer-events: none } #over::before { content: ""; position: fixed; inset: 0; background: #fff; pointer-events: none }',
};
