import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  EXTENSION_GLOBALS,
  expectLayer,
  LAYERS,
  type Layer,
  MAIN_WORLD_MAY_IMPORT,
  PAGE_GLOBALS,
  REQUEST_NAMES,
} from './boundaries.ts';
import { findCircles, type ImportGraph } from './circles.ts';
import { type ImportOf, toGlobals, toImports, toLine, walk } from './syntax.ts';
import { codeBelow, ROOT, type TrackedFile } from './tracked-files.ts';

const SOURCES = codeBelow('src');
const breaches = (check: (file: TrackedFile) => string[]): string[] => SOURCES.flatMap(check);

const listOr = (names: readonly string[], none: string): string => names.join(', ') || none;

function findBreach(layer: Layer, file: TrackedFile, one: ImportOf): string | undefined {
  const what = `${file.path}:${one.line} imports ${one.source}`;
  if (!one.ours) {
    return layer.packages.includes(one.target)
      ? undefined
      : `${what}: ${layer.name} may use ${listOr(layer.packages, 'no package')}. Move the code to the room that may, or pass the value in`;
  }
  if (!/\.tsx?(\?.*)?$|\.css(\?.*)?$|\.json$|\.jsonl\?raw$|\.html$/.test(one.source))
    return `${what}: write the file's ending`;
  if (!existsSync(join(ROOT, one.target.replace(/\?.*$/, '')))) return `${what}: there is no such file`;
  if (!one.target.startsWith('src/')) return `${what}: src uses nothing outside src`;
  const other = expectLayer(one.target);
  if (other.name === layer.name) return undefined;
  // The menu names the script that it injects; nothing of it becomes part of the menu.
  if (one.source.endsWith('?script&iife')) return undefined;
  if (other.entry)
    return `${what}: nobody imports an entry. Move what is shared into a room: ${toSharedRooms(layer, other)}`;
  if (layer.name === 'main-world' && one.target === MAIN_WORLD_MAY_IMPORT) return undefined;
  if (layer.values.includes(other.name)) return undefined;
  if (layer.types?.includes(other.name)) {
    return one.typeOnly
      ? undefined
      : `${what}: ${layer.name} may import types only of ${other.name}. Write \`import type\`, or pass the value in`;
  }
  return `${what}: ${layer.name} may not import ${other.name}. Move what both need into a room that both may import: ${toSharedRooms(layer, other)}`;
}

/** The rooms where code of these two can meet, and what each of them is for. */
function toSharedRooms(layer: Layer, other: Layer): string {
  const shared = LAYERS.filter(({ name }) => layer.values.includes(name) && other.values.includes(name));
  return listOr(
    shared.map(({ name, holds }) => `${name} (${holds})`),
    'there is none, so pass the value in',
  );
}

function toGraph(toName: (path: string) => string): ImportGraph {
  const graph = new Map<string, Set<string>>();
  for (const file of SOURCES) {
    const from = toName(file.path);
    const known = graph.get(from) ?? new Set();
    graph.set(from, known);
    for (const { ours, source, target } of toImports(file)) {
      const to = ours && !source.includes('?') ? toName(target) : from;
      if (to !== from) known.add(to);
    }
  }
  return graph;
}

describe('the import table', () => {
  test('gives every file a layer and knows no layer twice', () => {
    for (const { path } of SOURCES) expectLayer(path);
    expect(new Set(LAYERS.map(({ name }) => name)).size).toBe(LAYERS.length);
  });

  test('has arrows that point down: a room may import only rooms below it', () => {
    const names = LAYERS.map(({ name }) => name);
    const upward = LAYERS.flatMap(({ name, values, types = [] }, at) =>
      [...values, ...types].filter((other) => names.indexOf(other) <= at).map((other) => `${name} -> ${other}`),
    );
    expect(upward).toEqual([]);
  });

  test('is kept by every import, of values and of types', () => {
    const found = breaches((file) =>
      toImports(file).flatMap((one) => findBreach(expectLayer(file.path), file, one) ?? []),
    );
    expect(found).toEqual([]);
  });

  test('has no circle between files, not of types either: what both need goes into a file below both', () => {
    expect(findCircles(toGraph((path) => path)).map((circle) => circle.join(' -> '))).toEqual([]);
  });

  test('has no circle between rooms, not of types either: what both need goes into a room below both', () => {
    expect(findCircles(toGraph((path) => expectLayer(path).name)).map((circle) => circle.join(' -> '))).toEqual([]);
  });

  test('finds a circle, once', () => {
    const graph = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c', 'd'])],
      ['c', new Set(['a'])],
      ['d', new Set<string>()],
    ]);
    expect(findCircles(graph)).toEqual([['a', 'b', 'c', 'a']]);
  });

  test('stands in docs/internals.md as it is', () => {
    const rows = LAYERS.map(({ name, holds, values, types = [], packages }) => {
      const may = [...values, ...types.map((type) => `types of ${type}`), ...packages.map((one) => `\`${one}\``)];
      return `| ${name} | ${holds} | ${listOr(may, 'nothing')} |`;
    });
    const table = ['| room | holds | may import |', '| --- | --- | --- |', ...rows].join('\n');
    const written = readFileSync(join(ROOT, 'docs/internals.md'), 'utf8').match(/^\| room .*(\n\|.*)*/m)?.[0];
    expect(written).toBe(table);
  });

  test('is kept by import.meta.glob: patterns stay below their own folder', () => {
    const found = breaches((file) =>
      [...file.text.matchAll(/import\.meta\.glob[^(]*\(\s*\[?\s*(['"`])(.*?)\1/g)].flatMap(([, , pattern]) =>
        pattern?.startsWith('./') === true ? [] : [`${file.path} globs ${pattern}: begin with ./ and stay below`],
      ),
    );
    expect(found).toEqual([]);
  });

  test('finds a breach of each kind', () => {
    const model = expectLayer('src/model/api-call.ts');
    const file: TrackedFile = {
      path: 'src/model/api-call.ts',
      text: [
        `import { z } from 'zod/mini';`,
        `import { parseRecord } from '../records/json.ts';`,
        `import type { JsonValue } from '../records/json.ts';`,
        `export { mount } from '../panel/panel-state.ts';`,
        `const late = import('../page/page-kind.ts');`,
        `import '../background.ts';`,
      ].join('\n'),
    };
    const found = toImports(file).map((one) => findBreach(model, file, one)?.split(': ')[0]);
    expect(found.filter((one) => one !== undefined).sort()).toEqual([
      'src/model/api-call.ts:1 imports zod/mini',
      'src/model/api-call.ts:2 imports ../records/json.ts',
      'src/model/api-call.ts:4 imports ../panel/panel-state.ts',
      'src/model/api-call.ts:5 imports ../page/page-kind.ts',
      'src/model/api-call.ts:6 imports ../background.ts',
    ]);
  });

  test('says of an import between the rooms of two entries where the code belongs', () => {
    const file: TrackedFile = {
      path: 'src/notebook/notebook-state.ts',
      text: `import { toFields } from '../options/field-order.ts';`,
    };
    const [breach] = toImports(file).map((one) => findBreach(expectLayer(file.path), file, one));
    expect(breach).toBe(
      'src/notebook/notebook-state.ts:1 imports ../options/field-order.ts: notebook may not import options. ' +
        'Move what both need into a room that both may import: ' +
        'storage (who reads and writes notebook, settings and pseudonyms), ui (what several pages draw with), ' +
        'settings (what a person can choose), notes (briefs and notes: words, formats, redaction), ' +
        "model (what a record means), browser (the browser's own interfaces)",
    );
  });
});

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
