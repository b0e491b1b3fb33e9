import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What became of one step. A step that is no test run counts as one. */
export interface StepResult {
  name: string;
  /** Duration in milliseconds. */
  ms: number;
  passed: number;
  failed: number;
  /** Which cases failed and why, for the end of the output: of a long run only that is kept in some places. */
  failures?: readonly string[];
}

export type Counts = Pick<StepResult, 'passed' | 'failed' | 'failures'>;

/** What is used of the report that vitest's JSON reporter writes. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { status: string; fullName: string; failureMessages: string[] | null }[] }[];
}

/** Characters of one failure at the end of the output. */
const MAX_FAILURE = 1_500;

function toFailures({ testResults }: Report): string[] {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) =>
      [fullName, ...(failureMessages ?? []).map((message) => message.slice(0, MAX_FAILURE))].join('\n'),
    );
}

/** Runs a command with its output on ours. Resolves to its exit code; 1 when it could not start or was killed. */
function runCommand(command: string, args: readonly string[]): Promise<number> {
  return new Promise((done) => {
    // npm puts node_modules/.bin on the path; on Windows the tools there are .cmd files, which need a shell.
    const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', (error) => {
      console.error(`Expected to run ${command}: ${error.message}`);
      done(1);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}

/** A step that is right when its command ends with 0. */
export async function countCommand(command: string, args: readonly string[]): Promise<Counts> {
  const code = await runCommand(command, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A step that runs one of vitest's projects and counts its cases. A run that breaks off counts as one failure more. */
export async function countTests(project: string): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'trailbrief-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runCommand('vitest', ['run', '--project', project, ...reporters]);
  try {
    const told: Report = JSON.parse(readFileSync(report, 'utf8'));
    const failed = told.numFailedTests;
    return { passed: told.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed, failures: toFailures(told) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The table at the end and, as its last line, what CI reads: `N passed, N failed`. */
export function toTable(results: readonly StepResult[]): string {
  const width = Math.max(...results.map((result) => result.name.length));
  const lines = results.map((result) => {
    const mark = result.failed === 0 ? 'ok    ' : 'FAILED';
    const seconds = `${(result.ms / 1000).toFixed(1)} s`.padStart(8);
    return `${mark}  ${result.name.padEnd(width)}  ${seconds}  ${result.passed} passed, ${result.failed} failed`;
  });
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  const failures = results.flatMap(({ name, failures: own = [] }) => own.map((failure) => `\n✗ ${name}: ${failure}`));
  return [...lines, ...failures, '', `${passed} passed, ${failed} failed`].join('\n');
}
