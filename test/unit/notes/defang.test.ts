import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defangEntry, defangText } from '../../../src/notes/defang.ts';
import { FORMATS } from '../../../src/notes/formats/note-formats.ts';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toNote } from '../../../src/notes/to-note.ts';
import { callOf } from './call-of.ts';

const toEntry = (change: Record<string, unknown>) => {
  const call = callOf(change);
  return { call, brief: toBrief(call, Date.UTC(2026, 10, 22)) };
};

describe('a defanged text', () => {
  test.each([
    ['https://example.com', 'https[:]//example[.]com'],
    ['see http://a.example.com:8080/x.y?z=1.', 'see http[:]//a[.]example[.]com[:]8080/x.y?z=1.'],
    ['ftp://u:p@192.0.2.1/', 'ftp[:]//u[:]p[@]192[.]0[.]2[.]1/'],
    ['192.0.2.1', '192[.]0[.]2[.]1'],
    [':a:192.0.2.1https://', ':a:192[.]0[.]2[.]1https[:]//'],
    ['192.0.2.0/24', '192[.]0[.]2[.]0/24'],
    ['from 2001:db8::1: denied', 'from 2001[:]db8[:][:]1: denied'],
    ['https://[2001:db8::1]:443/', 'https[:]//[2001[:]db8[:][:]1][:]443/'],
    ['user@example.com', 'user[@]example[.]com'],
    ['www.example.com and evil.example', 'www[.]example[.]com and evil[.]example'],
    ['https://opsworks-cm.us-east-1.amazonaws.com/', 'https[:]//opsworks-cm[.]us-east-1[.]amazonaws[.]com/'],
    ['harbour-x1.us-east-1.opsworks-cm.io', 'harbour-x1[.]us-east-1[.]opsworks-cm[.]io'],
  ])('leads nowhere any more: %s', (text, defanged) => expect(defangText(text)).toBe(defanged));

  test.each([
    'cloudtrail.amazonaws.com',
    'arn:aws:iam::111122223333:user/alice',
    '2017-01-05T22:18:23Z',
    '22:18:23',
    'Chrome/120.0.0.0',
    'aws-cli/2.15.0',
    'engineAttributes.0.name',
    '1.2.3.400',
  ])('leaves %s alone: a word, not an address', (text) => expect(defangText(text)).toBe(text));

  test('is done once: a second time changes nothing', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'https://',
        'a.example.com',
        '192.0.2.1',
        '2001:db8::1',
        'x@example.com',
        ':',
        '/',
        ' ',
        '[.]',
        '@',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const once = defangText(parts.join(''));
        expect(defangText(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('has no address with a scheme left, whatever the text', () => {
    const part = fc.constantFrom(
      'https://',
      'http://',
      'evil.example',
      '/',
      '@',
      ':',
      '192.0.2.1',
      ' ',
      '"',
      '[',
      ']',
      '.',
      'a',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        expect(defangText(parts.join(''))).not.toMatch(
          /https?:\/\/|(?<!\d\.?)192\.0\.2\.1(?!\.?\d)|evil\.example(?![\w-]|\.\w)/,
        );
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a defanged note', () => {
  // Within 90 days: later there is no link in a timeline.
  const eventTime = '2026-11-20T22:18:23Z';
  const hostile = toEntry({
    eventTime,
    sourceIPAddress: '192.0.2.1',
    userAgent: 'tool (https://evil.example/ping)',
    errorCode: 'X',
    errorMessage: 'go to https://evil.example or ask eve@evil.example',
    requestParameters: { url: 'https://evil.example', nested: JSON.stringify({ at: 'http://evil.example:1' }) },
  });

  test.each(FORMATS)('has in %s no address of theirs, and its own link alive', (format) => {
    for (const entries of [[hostile], [hostile, toEntry({ eventTime })]]) {
      const { text, html = '' } = toNote(entries, { format, defang: true });
      const said = `${text}${html}`;
      expect(said).not.toContain('evil.example');
      expect(said).not.toContain('192.0.2.1');
      expect(said).not.toMatch(/https?:\/\/evil/);
      expect(said).toContain('https://us-west-2.console.aws.amazon.com/cloudtrailv2/');
    }
  });

  test('says where it was read as it was, and keeps JSON readable', () => {
    const [entry] = [hostile].map(defangEntry);
    expect(entry?.call.evidence).toEqual(hostile.call.evidence);
    expect(JSON.parse(entry?.call.recordText().text ?? '').requestParameters.url).toBe('https[:]//evil[.]example');
    expect(entry?.call.service.source).toBe('opsworks-cm.amazonaws.com');
  });
});
