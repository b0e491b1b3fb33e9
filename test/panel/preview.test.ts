// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/notes/formats/note-formats.ts';
import { clickTrusted, expectButton, expectOne, type Stand, standUp, until } from './mounted.ts';
import { bookOf, sampleCall } from './samples.ts';

const early = sampleCall({ eventID: 'early', eventTime: '2017-01-05T10:00:00Z' });
const late = sampleCall({ eventID: 'late', eventTime: '2017-01-05T22:00:00Z' });

let stand: Stand;
beforeEach(() => {
  stand = standUp({ format: 'Plain text' });
});
afterEach(() => stand.unmount());

const says = (words: string): Promise<void> =>
  until(() => expect(expectOne(stand.root, '[role=status]').textContent).toContain(words));

describe('the preview', () => {
  const unfold = async (): Promise<HTMLElement> => {
    const preview = expectOne(stand.root, 'details.preview') as HTMLDetailsElement;
    preview.open = true;
    preview.dispatchEvent(new Event('toggle'));
    await until(() => expectOne(preview, 'pre'));
    return preview;
  };

  test.each(FORMATS)('shows in %s exactly what is copied', async (format) => {
    stand.unmount();
    stand = standUp({ format });
    stand.state.calls.value = bookOf(late, early);
    await until(() => expect(stand.root.querySelectorAll('[data-event-id]')).toHaveLength(2));
    const preview = await unfold();
    const shown = expectOne(preview, 'pre').textContent;
    clickTrusted(expectButton(stand.root, 'Copy all'));
    await says(`Copied 2 calls as ${format}.`);
    expect(shown).toBe(stand.copied[0]?.text);
    expect(preview.querySelector('.rich') !== null).toBe(format === 'Rich text');
  });

  test('follows the open call, and draws rich text as nodes', async () => {
    stand.unmount();
    stand = standUp({ format: 'Rich text', length: 'Full' });
    const bait = '<img src=x onerror=alert(1)>';
    stand.state.calls.value = bookOf(late, sampleCall({ eventID: 'bait', userAgent: bait }));
    stand.view.openCall.open('bait');
    const preview = await unfold();
    await until(() => expect(preview.textContent).toContain(bait));
    expect(preview.querySelector('img')).toBeNull();
    expect(preview.querySelectorAll('.rich table').length).toBeGreaterThan(3);
    const link = expectOne(preview, '.rich a');
    expect(link.getAttribute('href')).toMatch(/^https:\/\/us-west-2\.console\.aws\.amazon\.com\//);
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  test('shows what is selected before the open call, and the open call before all; a person can switch', async () => {
    const [first, second] = [sampleCall({ eventID: 'first' }), sampleCall({ eventID: 'second' })];
    stand.state.calls.value = bookOf(first, second);
    const preview = expectOne(stand.root, 'details.preview') as HTMLDetailsElement;
    preview.open = true;
    preview.dispatchEvent(new Event('toggle'));
    const says = (words: string): Promise<void> =>
      until(() => expect(preview.querySelector('.remark')?.textContent).toContain(words));
    await says('What Copy all copies: 2 calls');
    stand.view.openCall.open('first');
    await says('What Copy this call copies: 1 call');
    expectButton(preview, 'Show what Copy all copies').click();
    await says('What Copy all copies: 2 calls');
    // Chosen for the call that was open, not for the next one.
    stand.view.openCall.open('second');
    await says('What Copy this call copies: 1 call');
    expectButton(preview, 'Show what Copy all copies').click();
    await says('What Copy all copies: 2 calls');
    expectButton(preview, 'Show what Copy this call copies').click();
    await says('What Copy this call copies: 1 call');
    stand.state.selectedIds.value = ['first'];
    await says('What Copy all copies: 1 call');
    // Of one call in all there is nothing to switch to.
    stand.state.selectedIds.value = [];
    stand.state.calls.value = bookOf(second);
    await says('What Copy this call copies: 1 call');
    await until(() => expect(preview.querySelector('.preview-of button')).toBeNull());
  });
});
