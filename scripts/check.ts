/**
 * `npm test`: every check, in small named steps. A failed step does not stop the others. With names as arguments
 * (`npm test -- types unit`) only those steps run. The browsers that they need are found, or fetched, before anything else; without one
 * nothing runs.
 */
import { delimiter } from 'node:path';
import { expectBrowser } from '../test/browsers/find-browser.ts';
import type { BrowserName } from '../test/browsers/machine.ts';
import { type Counts, countCommand, countTests, type StepResult, toTable } from './steps.ts';

interface Step {
  name: string;
  run: () => Promise<Counts>;
  /** It needs this one. */
  browser?: BrowserName;
}

const command = (name: string, ...line: [string, ...string[]]): Step => {
  const [tool, ...args] = line;
  return { name, run: () => countCommand(tool, args) };
};
const tests = (name: string, project: string): Step => ({ name, run: () => countTests(project) });

const inBrowser = (browser: BrowserName): Step => ({ ...tests(`extension in ${browser}`, browser), browser });

/** Finds browsers, or fetches them, for all that runs afterwards: it looks for them again by the variables that are set here. */
const findBrowsers = (browsers: readonly BrowserName[]): Step => ({
  name: 'browsers',
  run: async () => {
    try {
      for (const browser of browsers) process.env[`TRAILBRIEF_${browser.toUpperCase()}`] = await expectBrowser(browser);
      return { passed: browsers.length, failed: 0 };
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      return { passed: 0, failed: 1 };
    }
  },
});

const corpus = (process.env['TRAILBRIEF_CORPUS'] ?? '')
  .split(new RegExp(`[\n${delimiter}]`))
  .filter((file) => file !== '');

const steps: Step[] = [
  command('types', 'tsc', '-p', 'tsconfig.json'),
  command('types of the pure folders', 'tsc', '-p', 'tsconfig.pure.json'),
  command('types of the tests', 'tsc', '-p', 'tsconfig.test.json'),
  command('types of the sample console', 'tsc', '-p', 'test/console/tsconfig.json'),
  command('lint and format', 'biome', 'ci', '--error-on-warnings', '.'),
  command('dead code and dependencies', 'knip'),
  tests('unit', 'unit*'),
  tests('proof', 'proof'),
  command('build for chrome', 'vite', 'build', '--mode', 'chrome', '--logLevel', 'warn'),
  command('build for firefox', 'vite', 'build', '--mode', 'firefox', '--logLevel', 'warn'),
  command('web-ext lint', 'web-ext', 'lint', '--no-config-discovery', '--source-dir', 'dist/firefox'),
  tests('built extension on disk', 'built'),
  ...(corpus.length > 0 ? [command('corpus', 'node', 'scripts/run.mjs', 'test/corpus/corpus.ts', ...corpus)] : []),
  inBrowser('chromium'),
  inBrowser('firefox'),
];

const wanted = process.argv.slice(2);
const chosen = steps.filter((step) => wanted.length === 0 || wanted.some((word) => step.name.includes(word)));
if (chosen.length === 0) {
  console.error(
    `Expected names of steps, got "${wanted.join(' ')}". Steps: ${steps.map((step) => step.name).join(', ')}`,
  );
}

const results: StepResult[] = [];
async function runStep(step: Step): Promise<boolean> {
  console.log(`\n▶ ${step.name}`);
  const start = performance.now();
  const counts = await step.run();
  results.push({ name: step.name, ms: performance.now() - start, ...counts });
  return counts.failed === 0;
}

const needed = chosen.flatMap(({ browser }) => browser ?? []);
if (needed.length === 0 || (await runStep(findBrowsers(needed)))) for (const step of chosen) await runStep(step);
console.log(`\n${toTable(results)}`);
process.exitCode = results.length > 0 && results.every((result) => result.failed === 0) ? 0 : 1;
