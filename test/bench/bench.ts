/**
 * `npm run bench`: measures what Trailbrief costs, builds first, prints each figure beside its floor and its limit.
 *
 *     npm run bench -- [--only records|page|workbench|huge] [--write]
 *
 * `huge` is measured only when it is asked for: it takes 20 minutes, 3 GB of disk and 4 GB of memory.
 * `--write` puts the figures into docs/performance.md; those that are not measured stay as they were. Ends with 1 when a limit is missed.
 */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { isKept, type Measured } from './figure.ts';
import { measureHuge } from './huge/measure-huge.ts';
import type { Figure as RecordsFigure } from './measure.ts';
import { measurePage } from './page/measure-page.ts';
import type { measureRecords } from './records-bench.ts';
import { toTable, writeFigures } from './report.ts';
import { measureWorkbench } from './workbench/measure-workbench.ts';

const ROOT = resolve(import.meta.dirname, '../..');

function toFigure({ name, micros, ratio, atMost }: RecordsFigure) {
  const figure = { name, value: micros, unit: 'µs' };
  if (ratio === undefined) return atMost === undefined ? figure : { ...figure, limit: atMost };
  return atMost === undefined ? { ...figure, ratio } : { ...figure, ratio, ratioLimit: atMost };
}

/** Bundled as it ships, and in a process of its own: through Vite's module runner each call between modules would cost more. */
async function measureReading(): Promise<Measured[]> {
  const outDir = resolve(ROOT, '.cache/bench');
  const input = resolve(ROOT, 'test/bench/records-main.ts');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: input, outDir, emptyOutDir: true },
  });
  const printed = execFileSync(process.execPath, [resolve(outDir, 'records-main.js')], { encoding: 'utf8' });
  const { heading, figures }: ReturnType<typeof measureRecords> = JSON.parse(printed);
  return [{ heading: `${heading}; of one record`, figures: figures.map(toFigure) }];
}

/** Into a folder that nothing else builds into, when it is given. */
async function buildExtension(folder?: string): Promise<void> {
  for (const mode of ['chrome', 'firefox'])
    await build({
      root: ROOT,
      mode,
      logLevel: 'error',
      ...(folder === undefined ? {} : { build: { outDir: resolve(folder, mode), emptyOutDir: true } }),
    });
}

async function measureBuiltPage(): Promise<Measured[]> {
  await buildExtension();
  return measurePage();
}

/** Only when it is asked for by name. */
const ASKED_FOR = 'huge';

async function measureBuiltHuge(): Promise<Measured[]> {
  const builds = resolve(ROOT, '.cache/bench-extension');
  await buildExtension(builds);
  return measureHuge(builds);
}

async function measureBuiltWorkbench(): Promise<Measured[]> {
  const builds = resolve(ROOT, '.cache/bench-extension');
  await buildExtension(builds);
  return measureWorkbench(builds);
}

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { only: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const measured: Measured[] = [];
const PARTS = [
  ['records', measureReading],
  ['page', measureBuiltPage],
  ['workbench', measureBuiltWorkbench],
  [ASKED_FOR, measureBuiltHuge],
] as const;
for (const [name, measure] of PARTS) {
  if (values.only === undefined ? name === ASKED_FOR : values.only !== name) continue;
  const sections = await measure();
  for (const section of sections) console.log(toTable(section));
  measured.push(...sections);
}
if (values.write) writeFigures(resolve(ROOT, 'docs/performance.md'), measured);
const missed = measured.flatMap(({ figures }) => figures).filter((figure) => !isKept(figure));
console.log(`\n${missed.length === 0 ? 'Every limit is kept.' : `${missed.length} limits are missed.`}`);
if (missed.length > 0) process.exitCode = 1;
