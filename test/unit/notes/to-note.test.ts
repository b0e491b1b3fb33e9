import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../../src/notes/note.ts';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toNote } from '../../../src/notes/to-note.ts';
import { callOf } from './call-of.ts';

const NOW = Date.UTC(2026, 10, 22);
const entryOf = (change: Record<string, unknown> = {}) => {
  const call = callOf(change);
  return { call, brief: toBrief(call, NOW) };
};
const note = (format: Format, ...changes: Record<string, unknown>[]) =>
  toNote(changes.map(entryOf), { format, defang: false });

/** What callers may choose, an attacker too. */
const ATTACKS = [
  '<img src=x onerror=alert(1)>',
  '</code></td></table><script>alert(1)</script>',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  'https://evil.example',
  'www.evil.example',
  '`` ` `` **bold** `',
  '``````',
  'a | b | c',
  '\n\n# heading\n| a | b |\n|---|---|\n',
  '- item\r\n> quote',
  '@everyone <!channel> #1',
  '\u202eevil\u202c',
  '$(reboot) ; rm -rf /',
  '\\`*_{}[]()#+-.!',
];

const hostile = (attack: string) => ({
  eventName: attack,
  sourceIPAddress: attack,
  userAgent: attack,
  errorCode: attack,
  errorMessage: attack,
  awsRegion: attack,
  userIdentity: { type: attack, userName: attack, arn: attack, accountId: attack, principalId: attack },
  requestParameters: { serverName: attack, [attack]: attack, list: [attack, attack] },
  responseElements: { server: { status: attack } },
});

/** What is left of Markdown when its code spans are taken out: words of ours alone. */
function outsideCode(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => line.replace(/(?<!\\)(`+)(?!`)(.*?[^`])\1(?!`)/g, ''))
    .join('\n');
}

describe('a note of one call', () => {
  it.each(['Rich text', 'Markdown', 'Plain text'] as const)(
    'says in %s who did what, from where and with what result',
    (format) => {
      const { text, html } = note(format, {});
      for (const said of [
        'OpsWorksCMUser',
        'Admin',
        'AssumedRole',
        'CREATING',
        'serverName',
        '2017-01-05 22:18:23 UTC',
        '#/events/',
      ]) {
        expect(text).toContain(said);
        if (format === 'Rich text') expect(html).toContain(said);
      }
      expect(html === undefined).toBe(format !== 'Rich text');
    },
  );

  it('never holds a masked value', () => {
    const secret = {
      requestParameters: { serverName: 's', attributeName: 'PUPPET_ADMIN_PASSWORD', attributeValue: 'EXAMPLE-SECRET' },
      eventName: 'UpdateServerEngineAttributes',
    };
    for (const format of ['Rich text', 'Markdown', 'Plain text'] as const) {
      const { text, html = '' } = note(format, secret);
      expect(text).not.toContain('EXAMPLE-SECRET');
      expect(html).not.toContain('EXAMPLE-SECRET');
      expect(text).toContain('‹secret›');
    }
  });

  it('is short enough for an incident even when a value is not', () => {
    const { text } = note('Plain text', { requestParameters: { serverName: 'x'.repeat(250_000) } });
    expect(text.length).toBeLessThan(12_000);
    expect(text).toContain('250,000 characters');
  });
});

describe('a timeline of many calls', () => {
  it('has one row a call, in the order given', () => {
    const { text } = note('Markdown', { eventID: 'a' }, { eventID: 'b', eventTime: '2017-01-05T23:00:00Z' });
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    expect(rows).toHaveLength(4);
    expect(rows[2]).toContain('22:18:23');
    expect(rows[3]).toContain('23:00:00');
  });
});

describe('text of a record in a note', () => {
  it.each(ATTACKS)('%j becomes no element of rich text', (attack) => {
    for (const changes of [[hostile(attack)], [hostile(attack), hostile(attack)]]) {
      const { html = '' } = note('Rich text', ...changes);
      const { document } = new Window();
      document.body.innerHTML = html;
      const tags = new Set([...document.body.querySelectorAll('*')].map(({ tagName }) => tagName));
      for (const tag of tags)
        expect(['DIV', 'P', 'B', 'CODE', 'I', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD']).toContain(tag);
    }
  });

  it.each(ATTACKS)('%j stays inside code spans of Markdown', (attack) => {
    for (const changes of [[hostile(attack)], [hostile(attack), hostile(attack)]]) {
      const rest = outsideCode(note('Markdown', ...changes).text);
      expect(rest).not.toMatch(/evil|alert|reboot|heading|channel|everyone|<(?!https:\/\/[a-z0-9-]+\.console)/);
    }
  });

  it('fakes no line in any format, whatever it is', () => {
    const lines = (change: Record<string, unknown>, format: Format) => note(format, change).text.split('\n').length;
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.constantFrom('Markdown', 'Plain text'),
        (text, format) => {
          const parameters = (value: string) => ({ requestParameters: { value } });
          expect(lines(parameters(`x${text}`), format as Format)).toBe(lines(parameters('x'), format as Format));
        },
      ),
      { numRuns: 200 },
    );
  });
});
