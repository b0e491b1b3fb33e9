import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toLine, walk } from './syntax.ts';
import { codeBelow, type TrackedFile } from './tracked-files.ts';

const ALL = codeBelow('src', 'test', 'scripts');
const SRC = codeBelow('src');
// The rules name what they forbid.
const TESTS = codeBelow('test').filter(({ path }) => !path.startsWith('test/unit/house/'));

const linesLike = (files: readonly TrackedFile[], pattern: RegExp, advice: string): string[] =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${advice}`] : [])),
  );

const MARKUP_SINKS = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'setHTMLUnsafe',
  'parseFromString',
];

describe('house rules on code', () => {
  test('a file is read in one look: at most 200 lines, tables of data apart', () => {
    const long = ALL.filter(({ path }) => !/^src\/model\/services\/(?:tables|generated)\//.test(path))
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 200)
      .map(({ path, lines }) => `${path} has ${lines} lines: split it by what it does`);
    expect(long).toEqual([]);
  });

  test('a file says in its name what it holds', () => {
    const vague = ALL.filter(({ path }) => /^(utils?|helpers?|common|misc|index)\.tsx?$/.test(basename(path)));
    expect(vague.map(({ path }) => `${path}: name it after what it exports`)).toEqual([]);
  });

  test('no any, no silenced compiler', () => {
    const found = ALL.flatMap((file) =>
      walk(file)
        .filter(({ node }) => node.type === 'TSAnyKeyword')
        .map(({ node }) => `${file.path}:${toLine(file, node)}: any switches the compiler off; say unknown and check`),
    );
    found.push(
      ...linesLike(
        ALL,
        /\/[/*]\s*@ts-(ignore|nocheck|expect-error)/,
        'mend the type instead of silencing the compiler',
      ),
    );
    expect(found).toEqual([]);
  });

  test('text never becomes markup', () => {
    const found = SRC.flatMap((file) =>
      walk(file).flatMap(({ node }) =>
        (node.type === 'Identifier' || node.type === 'JSXIdentifier') && MARKUP_SINKS.includes(node.name)
          ? [`${file.path}:${toLine(file, node)} uses ${node.name}: make text nodes, record text is hostile`]
          : [],
      ),
    );
    expect(found).toEqual([]);
  });

  test('each `as` has its reason beside it', () => {
    const found = SRC.flatMap((file) => {
      const lines = file.text.split('\n');
      return walk(file).flatMap(({ node }) => {
        if (
          node.type !== 'TSAsExpression' ||
          file.text.slice(node.typeAnnotation.start, node.typeAnnotation.end) === 'const'
        )
          return [];
        const line = toLine(file, node);
        const near = lines.slice(Math.max(0, line - 6), line + 1).join('\n');
        return /\/\/|\*\/|\/\*/.test(near) ? [] : [`${file.path}:${line}: say above the \`as\` why it is true`];
      });
    });
    expect(found).toEqual([]);
  });

  test('tests wait for a condition, never for time', () => {
    const advice = 'wait until something is so: expect.poll, screen.until';
    const waits = /waitForTimeout|\bsleep\(|setTimeout\(\s*(r|res|resolve|done)\s*,|timers\/promises/;
    expect(
      linesLike(
        TESTS.filter(({ path }) => !path.startsWith('test/console/')),
        waits,
        advice,
      ),
    ).toEqual([]);
  });

  test('a test is written with `test`, one word for one thing', () => {
    const found = TESTS.flatMap((file) =>
      walk(file).flatMap(({ node }) =>
        node.type === 'ImportSpecifier' && node.imported.type === 'Identifier' && node.imported.name === 'it'
          ? [`${file.path}:${toLine(file, node)} imports it: write test`]
          : [],
      ),
    );
    expect(found).toEqual([]);
  });

  test('a file that replaces modules, or what they read when they are loaded, stands alone', () => {
    const replacing = /\bvi\.(mock|doMock|resetModules|hoisted)\(/;
    const shared = TESTS.filter(({ path }) => !path.endsWith('.alone.test.ts'));
    expect(linesLike(shared, replacing, 'the next file would have it too: call the file *.alone.test.ts')).toEqual([]);
  });

  test('no test is skipped or runs alone', () => {
    const advice = 'a test that does not run holds nothing: mend it or delete it';
    expect(linesLike(TESTS, /\b(test|describe)\.(skip|only|todo|fails|skipIf|runIf)\b/, advice)).toEqual([]);
  });
});
