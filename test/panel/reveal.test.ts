// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { byPerson, clickTrusted, expectOne, type Stand, standUp, until } from './mounted.ts';
import { bookOf, sampleCall } from './samples.ts';

const SECRET = 'EXAMPLE-Zq7-secret';
const call = sampleCall({
  eventID: 'with-secret',
  eventName: 'UpdateServerEngineAttributes',
  requestParameters: { serverName: 's', attributeName: 'PUPPET_ADMIN_PASSWORD', attributeValue: SECRET },
});

let stand: Stand;
beforeEach(async () => {
  stand = standUp({ format: 'Plain text' });
  stand.state.calls.value = bookOf(call);
  stand.view.openCall.open('with-secret');
  await until(() => expectOne(stand.root, '[data-param=attributeValue]'));
});
afterEach(() => stand.unmount());

const button = (): HTMLElement => expectOne(stand.root, '.reveal');
const shown = (): string | null => expectOne(stand.root, '[data-param=attributeValue]').textContent;

test('a masked value is nowhere in the document until a person asks for it', async () => {
  expect(shown()).toBe('‹secret›');
  expect(stand.root.innerHTML).not.toContain(SECRET);
  button().dispatchEvent(new MouseEvent('click', { bubbles: true }));
  clickTrusted(expectOne(stand.root, '.copy-call'));
  await until(() => expect(stand.copied).toHaveLength(1));
  expect(stand.root.innerHTML).not.toContain(SECRET);
  expect(JSON.stringify(stand.copied)).not.toContain(SECRET);
});

test('a person sees it in its row, hides it, and closing hides it too', async () => {
  expect(button().getAttribute('aria-label')).toBe('Reveal attributeValue');
  clickTrusted(button());
  await until(() => expect(shown()).toBe(SECRET));
  expect(button().getAttribute('aria-label')).toBe('Hide attributeValue');
  expect(stand.root.textContent?.split(SECRET)).toHaveLength(2);
  clickTrusted(button());
  await until(() => expect(shown()).toBe('‹secret›'));
  clickTrusted(button());
  await until(() => expect(shown()).toBe(SECRET));
  stand.view.openCall.close();
  await until(() => expect(stand.root.querySelector('.reveal')).toBeNull());
  stand.view.openCall.open('with-secret');
  await until(() => expect(shown()).toBe('‹secret›'));
});

test('no note has it, shown or not', async () => {
  clickTrusted(button());
  await until(() => expect(shown()).toBe(SECRET));
  clickTrusted(expectOne(stand.root, '.copy-call'));
  await until(() => expect(stand.copied).toHaveLength(1));
  expect(JSON.stringify(stand.copied)).not.toContain(SECRET);
});

test.each(['Redact', 'Defang'] as const)(
  '%s is off at first, a person turns it on for this panel, a page cannot',
  async (name) => {
    const box = [...stand.root.querySelectorAll<HTMLLabelElement>('label.choice')]
      .find((label) => label.textContent === name)
      ?.querySelector('input');
    if (!box) throw new Error(`Expected a checkbox "${name}"`);
    const setting = name === 'Redact' ? 'redact' : 'defang';
    const press = (event: Event): void => {
      box.checked = !box.checked;
      box.dispatchEvent(event);
    };
    expect(box.checked).toBe(false);
    press(new Event('change', { bubbles: true }));
    expect(stand.state.settings.value[setting]).toBe(false);
    expect(box.checked).toBe(false);
    press(byPerson(new Event('change', { bubbles: true })));
    expect(stand.state.settings.value[setting]).toBe(true);
    await until(() => expect(box.checked).toBe(true));
    expect(stand.saved).toEqual([]);
  },
);
