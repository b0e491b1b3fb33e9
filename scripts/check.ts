/**
 * `npm test`: every check, in small named steps. A failed step does not stop the others. With names as arguments
 * (`npm test -- types unit`) only those steps run.
 */
import { delimiter } from 'node:path';
import { expectBrowser } from '../test/browsers/find-browser.ts';
import { type Counts, countCommand, countTests, type StepResult, toTable } from './steps.ts';

interface Step {
  name: string;
  run: () => Promise<Counts>;
}

const command = (name: string, ...line: [string, ...string[]]): Step => {
  const [tool, ...args] = line;
  return { name, run: () => countCommand(tool, args) };
};
const tests = (name: string, project: string): Step => ({ name, run: () => countTests(project) });

function inBrowser(browser: 'chromium' | 'firefox'): Step {
  return {
    name: `extension in ${browser}`,
    run: async () => {
      try {
        // The tests look for it again; here it is found, or fetched, once, and what is missing is said once.
        process.env[`TRAILBRIEF_${browser.toUpperCase()}`] = await expectBrowser(browser);
      } catch (error) {
        console.error(error instanceof Error ? error.message : String(error));
        return { passed: 0, failed: 1 };
      }
      return countTests(browser);
    },
  };
}

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
  tests('unit', 'unit'),
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
for (const step of chosen) {
  console.log(`\n▶ ${step.name}`);
  const start = performance.now();
  const counts = await step.run();
  results.push({ name: step.name, ms: performance.now() - start, ...counts });
}
console.log(`\n${toTable(results)}`);
process.exitCode = results.length > 0 && results.every((result) => result.failed === 0) ? 0 : 1;
