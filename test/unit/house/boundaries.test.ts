import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectLayer, LAYERS } from './boundaries.ts';
import { findCircles, type ImportGraph } from './circles.ts';
import { findBreach, listOr } from './import-breach.ts';
import { toImports } from './syntax.ts';
import { codeBelow, ROOT, type TrackedFile } from './tracked-files.ts';

const SOURCES = codeBelow('src');
const breaches = (check: (file: TrackedFile) => string[]): string[] => SOURCES.flatMap(check);

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
        `import { parseRecord } from '../records/parse-record.ts';`,
        `import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';`,
        `export { mount } from '../panel/panel-state.ts';`,
        `const late = import('../page/page-kind.ts');`,
        `import '../background.ts';`,
      ].join('\n'),
    };
    const found = toImports(file).map((one) => findBreach(model, file, one)?.split(': ')[0]);
    expect(found.filter((one) => one !== undefined).sort()).toEqual([
      'src/model/api-call.ts:1 imports zod/mini',
      'src/model/api-call.ts:2 imports ../records/parse-record.ts',
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
