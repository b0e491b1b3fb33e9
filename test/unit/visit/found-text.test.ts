import { describe, expect, test } from 'vitest';
import type { PageTexts } from '../../../src/sources/page-texts.ts';
import { toFoundText, toNothingText, toUnreadTexts } from '../../../src/visit/found-text.ts';

const NOTHING: PageTexts = {
  of: 'page',
  records: [],
  broken: [],
  cut: 0,
  inside: 0,
  named: 0,
  characters: 1234,
  fields: 0,
  frames: 0,
  closed: 0,
};

describe('what was found', () => {
  test.each([
    [{ records: ['{}'] }, 'Found 1 record in this page.'],
    [{ records: ['{}', '{}'], broken: ['{'] }, 'Found 3 records in this page.'],
    [{ records: ['{}'], of: 'selection' as const }, 'Found 1 record in the selection.'],
    [{}, 'No CloudTrail record found in this page.'],
    [{ cut: 2 }, 'No whole CloudTrail record in this page.'],
  ])('is said in words for %o', (part, text) => {
    expect(toFoundText({ ...NOTHING, ...part })).toBe(text);
  });

  test('names each reason for which something was not read', () => {
    expect(toUnreadTexts(NOTHING)).toEqual([]);
    expect(toUnreadTexts({ ...NOTHING, cut: 1, inside: 1200, closed: 2 })).toEqual([
      '1 record could not be read: not shown to the end.',
      expect.stringMatching(/^1,200 records not taken: inside JSON that is not shown whole/),
      '2 frames of other sites not read: the browser does not allow it.',
    ]);
  });

  test('says in vain of what, and what to do', () => {
    const whole = toNothingText({ ...NOTHING, fields: 2, frames: 1, named: 3 });
    expect(whole).toContain('Looked through 1,234 characters of text, 2 text fields and 1 frame.');
    expect(whole).toContain('eventVersion is named 3 times, not as JSON.');
    expect(whole).toContain('paste it into the workbench');
    expect(toNothingText({ ...NOTHING, of: 'selection' })).toMatch(/Clear the selection to read the whole page\.$/);
  });
});
