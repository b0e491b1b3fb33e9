import { describe, expect, test } from 'vitest';
import { EXTENSION_GLOBALS, expectLayer, PAGE_GLOBALS, REQUEST_NAMES } from './boundaries.ts';
import { toGlobals, toLine, walk } from './syntax.ts';
import { codeBelow, type TrackedFile } from './tracked-files.ts';

const SOURCES = codeBelow('src');
const breaches = (check: (file: TrackedFile) => string[]): string[] => SOURCES.flatMap(check);

describe('names from outside', () => {
  test('document, window and location are used where the page is known only', () => {
    const found = breaches((file) =>
      expectLayer(file.path).page
        ? []
        : toGlobals(file)
            .filter(({ name }) => PAGE_GLOBALS.includes(name))
            .map(
              ({ name, line }) =>
                `${file.path}:${line} uses ${name}: take it as a parameter; only page/ and the entries know the page`,
            ),
    );
    expect(found).toEqual([]);
  });

  test('the browser is reached through src/browser', () => {
    const found = breaches((file) =>
      toGlobals(file)
        .filter(({ name }) => EXTENSION_GLOBALS.includes(name))
        .map(({ name, line }) => `${file.path}:${line} uses ${name}: import what you need from src/browser`),
    );
    expect(found).toEqual([]);
  });

  test('layers without a clock do not ask for the time', () => {
    const found = breaches((file) =>
      expectLayer(file.path).clock
        ? []
        : walk(file).flatMap(({ node }) => {
            const asks =
              (node.type === 'NewExpression' &&
                node.callee.type === 'Identifier' &&
                node.callee.name === 'Date' &&
                node.arguments.length === 0) ||
              (node.type === 'MemberExpression' &&
                node.object.type === 'Identifier' &&
                node.property.type === 'Identifier' &&
                ['Date.now', 'performance.now', 'Math.random', 'crypto.randomUUID'].includes(
                  `${node.object.name}.${node.property.name}`,
                ));
            return asks
              ? [`${file.path}:${toLine(file, node)} asks for the time or for chance: take it as a parameter`]
              : [];
          }),
    );
    expect(found).toEqual([]);
  });

  test('nothing in the extension makes a request', () => {
    const found = breaches((file) =>
      expectLayer(file.path).name === 'main-world'
        ? []
        : walk(file).flatMap(({ node, parent, key }) =>
            node.type === 'Identifier' &&
            REQUEST_NAMES.includes(node.name) &&
            !(parent?.type.startsWith('TS') ?? false) &&
            !(parent?.type === 'Property' && key === 'key')
              ? [
                  `${file.path}:${toLine(file, node)} uses ${node.name}: the extension makes no request of its own, ever`,
                ]
              : [],
          ),
    );
    expect(found).toEqual([]);
  });

  test('finds a global, not a name of one’s own', () => {
    const file: TrackedFile = {
      path: 'src/model/a.ts',
      text: [
        'document.title; globalThis.location.href;',
        'export function mine({ window }: { window: { document: string } }) { return window.document; }',
        'export const shape = { history: 1 };',
      ].join('\n'),
    };
    const names = toGlobals(file).map(({ name }) => name);
    expect(names.filter((name) => PAGE_GLOBALS.includes(name))).toEqual(['document', 'location']);
  });
});
