import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toVisible, toVisibleLine } from '../../../src/notes/visible.ts';

describe('characters that cannot be seen or turn the reading around', () => {
  test.each([
    ['a right-to-left override', 'admin\u202enimda', 'admin\\u202enimda'],
    ['a zero-width space', 'ad\u200bmin', 'ad\\u200bmin'],
    ['a byte order mark', '\ufeffx', '\\ufeffx'],
    ['a terminal escape', '\u001b[31mred', '\\u001b[31mred'],
    ['a lone surrogate', 'a\ud800b', 'a\\ud800b'],
    ['a tag character', 'a\u{e0041}', 'a\\u{e0041}'],
    ['a line separator', 'a\u2028b', 'a\\u2028b'],
    ['a selector of a variant', 'admin\ufe00', 'admin\\ufe00'],
    ['the selector of emoji', 'admin\ufe0f', 'admin\\ufe0f'],
    ['a selector of an ideograph', 'a\u{e0101}', 'a\\u{e0101}'],
    ['a soft hyphen', 'ad\u00admin', 'ad\\u00admin'],
    ['a joiner of graphemes', 'a\u034f', 'a\\u034f'],
    ['a filler of Hangul', 'a\u3164b\uffa0', 'a\\u3164b\\uffa0'],
    ['an inherent vowel of Khmer', 'a\u17b4', 'a\\u17b4'],
    ['an invisible beam of music', 'a\u{1d173}', 'a\\u{1d173}'],
    ['a place that Unicode keeps for such', 'a\ufff0\u{e0fff}', 'a\\ufff0\\u{e0fff}'],
    ['a blank of Braille', 'a\u2800', 'a\\u2800'],
  ])('%s is shown as an escape', (_name, text, shown) => {
    expect(toVisible(text)).toBe(shown);
  });

  test('leaves every script of the world, emoji and the narrow no-break space of dates alone', () => {
    const text = `${'Zoë 山田 عمر 👩‍💻'.replace('\u200d', '')} 10:18:22\u202fPM`;
    expect(toVisible(text)).toBe(text);
  });

  test('keeps line breaks and tabs, which a line shows as escapes', () => {
    expect(toVisible('a\n\tb')).toBe('a\n\tb');
    expect(toVisibleLine('a\r\n\tb')).toBe('a\\r\\n\\tb');
  });

  test('leaves one line whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
        expect(toVisibleLine(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
      }),
    );
  });
});
