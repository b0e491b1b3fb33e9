import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from 'vite';
import { type Figure, type Measured, toCompared, toMedian } from '../figure.ts';
import { type BothTimings, timeInBrowser } from './in-browser.ts';
import type { NodeTiming } from './in-node.ts';
import { measureThread } from './in-page.ts';
import { timeOtherTools } from './other-tools.ts';
import { type BenchFiles, writeBenchFiles } from './write-files.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** 500,000 records. */
const MANY_FILES = 10;
const ROUNDS = 3;

/**
 * The store of calls behind the workbench: in Node, and as the built extension's own worker in both browsers.
 *
 * @param builds folder in which `chrome` and `firefox` are the built extension.
 */
export async function measureWorkbench(builds: string): Promise<Measured[]> {
  const files = await writeBenchFiles(MANY_FILES);
  try {
    const one: BenchFiles = { ...files, paths: files.paths.slice(0, 1), records: files.records / MANY_FILES };
    const script = await buildNode();
    const inNode = (given: BenchFiles) => Array.from({ length: ROUNDS }, () => runNode(script, given));
    const [small, many] = [inNode(one), inNode(files)];
    const measured = [toSection('Node', [small, many]), toMemory(files, many)];
    const inBrowsers: Figure[] = [];
    for (const browser of ['chromium', 'firefox'] as const) {
      const timings = await timeInBrowser(browser, builds, [
        { files: one, rounds: ROUNDS },
        { files, rounds: ROUNDS },
      ]);
      measured.push(toSection(browser, timings));
      const heading = `Workbench, ${browser}: the page's own thread`;
      const { figures, held } = await measureThread(browser, builds, [one, files]);
      measured.push({ heading, figures });
      if (held) inBrowsers.push(held);
    }
    measured.push({ heading: 'Workbench, memory in the browsers; floor: the uncompressed bytes', figures: inBrowsers });
    return [...measured, toTools(one, small)];
  } finally {
    await files.remove();
  }
}

async function buildNode(): Promise<string> {
  const outDir = resolve(ROOT, '.cache/bench-workbench');
  const ssr = resolve(ROOT, 'test/bench/workbench/in-node.ts');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr, outDir, emptyOutDir: true },
  });
  return resolve(outDir, 'in-node.js');
}

function runNode(script: string, { records, paths }: BenchFiles): NodeTiming {
  const given = ['--expose-gc', '--max-old-space-size=8192', script, String(records), ...paths];
  // As it is written by that script.
  return JSON.parse(execFileSync(process.execPath, given, { encoding: 'utf8' })) as NodeTiming;
}

function toSection(where: string, [small = [], many = []]: readonly BothTimings[][]): Measured {
  // Without a browser's thread that unpacks, Node waits for zlib where it could read: its times stand beside, without a limit.
  const limit = where === 'Node' ? {} : { ratioLimit: 1 };
  const figures = [small, many].flatMap((timings, at) =>
    toListFigures(at === 0 ? '50,000 records' : '500,000 records', timings, limit),
  );
  const large = many.at(-1);
  if (large) figures.push(...toQuestionFigures(large));
  return { heading: `Workbench, ${where}; floor: gunzip and JSON.parse of the same files`, figures };
}

function toListFigures(name: string, timings: readonly BothTimings[], limit: { ratioLimit?: number }): Figure[] {
  const median = (pick: (timing: BothTimings) => number) => toMedian(timings.map(pick));
  const floor = median((timing) => timing.floor.ms);
  return [
    {
      ...toCompared(
        `${name}: file to filterable list`,
        'ms',
        median(({ store }) => store.list),
        floor,
      ),
      ...limit,
    },
    toCompared(
      `${name}: until targets and flags are complete`,
      'ms',
      median(({ store }) => store.details),
      floor,
    ),
    {
      name: `${name}: read when the first rows were there`,
      value: 100 * median(({ store }) => store.firstRowsAt),
      unit: '%',
      limit: 10,
    },
  ];
}

function toQuestionFigures({ store: { facets, texts } }: BothTimings): Figure[] {
  return [
    { name: '500,000 records: change of a facet, all counts, median', value: toMedian(facets), unit: 'ms', limit: 50 },
    { name: '500,000 records: change of a facet, all counts, worst', value: Math.max(...facets), unit: 'ms' },
    ...texts.flatMap(({ text, first, all, hits }): Figure[] => [
      // Where there are none, all has been looked through first.
      ...(hits === 0 ? [] : [{ name: `words "${text}": first hits`, value: first, unit: 'ms', limit: 100 }]),
      { name: `words "${text}": all ${hits} calls`, value: all, unit: 'ms', limit: 1000 },
    ]),
  ];
}

function toMemory({ bytes }: BenchFiles, timings: readonly NodeTiming[]): Measured {
  const held = toMedian(timings.map((timing) => timing.held));
  const compared = toCompared('500,000 records: held by the store', 'MB', held / 1e6, bytes / 1e6);
  return { heading: 'Workbench, memory; floor: the uncompressed bytes', figures: [{ ...compared, ratioLimit: 1.5 }] };
}

function toTools(one: BenchFiles, timings: readonly NodeTiming[]): Measured {
  const [path = ''] = one.paths;
  const list = toMedian(timings.map(({ store }) => store.list));
  const floor = toMedian(timings.map((timing) => timing.floor.ms));
  return {
    heading: '50,000 records, the same file: counted by operation and failure; floor: gunzip and JSON.parse in Node',
    figures: [
      toCompared('Trailbrief in Node: all facets counted, list in order', 'ms', list, floor),
      ...timeOtherTools(path).map(({ tool, ms }) => toCompared(tool, 'ms', ms, floor)),
    ],
  };
}
