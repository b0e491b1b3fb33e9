import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../src/notes/note-blocks.ts';
import { readHtml } from './read-html.ts';
import { readJira } from './read-jira.ts';
import { MARKDOWN_READERS } from './read-markdown.ts';
import { readPlain } from './read-plain.ts';
import { readSlack } from './read-slack.ts';
import { findDifference, type Rendering, toExpectedRendering } from './rendering.ts';

/** Texts that a writer without escapes would let through, by the reader that has to notice. */
const RAW: [name: string, read: (text: string) => Rendering, texts: string[]][] = [
  ...Object.entries(MARKDOWN_READERS).map(([name, read]): [string, (text: string) => Rendering, string[]] => [
    name,
    read,
    [
      '**x**',
      '*x*',
      '~~x~~',
      '# x',
      '> x',
      '- x',
      '1. x',
      '[x](y)',
      '![x](y)',
      '<b>x</b>',
      '<script>x</script>',
      'https://evil.example',
      'www.evil.example',
      '`x`',
      'a\nb\n===',
      '| a |\n|---|\n| b |',
      '@user',
      '#12',
      'GH-12',
      'deadbeef',
      ':smile:',
      '&lt;',
      '<!-- x -->',
      'a\n\nb',
      '---',
      '```\nx\n```',
    ],
  ]),
  [
    'HTML',
    (text) => readHtml(`<div><p>${text}</p></div>`, 'div'),
    [
      '<b>x</b>',
      '<img src=x>',
      '<a href=x>y</a>',
      '</p><p>x',
      '<table><tr><td>x</td></tr></table>',
      '&lt;',
      '<!-- x -->',
      '<script>x</script>',
      '</div><div>',
      '<code onclick=x>y</code>',
      '@user',
    ],
  ],
  [
    'Slack',
    readSlack,
    [
      '<!channel>',
      '<@U1>',
      '<#C1>',
      '<https://evil.example|x>',
      '*x*',
      '_x_',
      '~x~',
      '`x`',
      '```x```',
      '> x',
      '&gt; x',
      ':tada:',
      '@here',
      'https://evil.example',
      'evil.com',
      '&lt;x',
      'a\n• b',
    ],
  ],
  [
    'Jira',
    readJira,
    [
      '*x*',
      '_x_',
      '-x-',
      '+x+',
      '^x^',
      '~x~',
      '??x??',
      '{code}',
      '{noformat}',
      '{{x}}',
      'h1. x',
      'bq. x',
      '* x',
      '# x',
      '----',
      '|x|',
      '||x||',
      'a\\\\b',
      '\\*',
      '!x.png!',
      '[x]',
      '[~user]',
      '[x|https://evil.example]',
      'https://evil.example',
      'ABC-12',
      ':)',
      '(!)',
      'x -- y',
      '&#42;',
      '&lt;',
    ],
  ],
  ['plain', readPlain, ['a\nb', 'a\n- b | c', '\nx\n  y: z']],
];

describe.each(RAW)('the reader of %s', (_, read, texts) => {
  test('shows a harmless text as it is', () => {
    expect(findDifference(read('harmless text'), expectedOf('harmless text'))).toBeUndefined();
  });

  test.each(texts)('notices %j where nobody escaped it', (text) => {
    expect(findDifference(read(text), expectedOf(text))).toBeDefined();
  });
});

function expectedOf(text: string): Rendering {
  const blocks: Block[] = [{ kind: 'text', value: [{ text, style: 'code' }] }];
  return toExpectedRendering(blocks);
}
