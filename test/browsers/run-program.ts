import { spawn } from 'node:child_process';

/** How a program is run. */
export interface RunOptions {
  env: NodeJS.ProcessEnv;
  /** Milliseconds until it is killed. Absent: it may take as long as it likes. */
  timeout?: number;
  /** Told every few seconds while it runs: seconds so far, and its last line of output, which may be empty. */
  progress?: (seconds: number, line: string) => void;
}

/** How a program ended. */
export interface Ended {
  /** It ended with 0. */
  ok: boolean;
  /** What it said last, on one line and not long: the reason when it failed. */
  last: string;
}

/** Milliseconds between two words of progress. */
export const PROGRESS_MS = 5_000;
const MAX_LINE = 200;
/** Colours, and what moves a cursor. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are control characters.
const CONTROLS = /\x1b\[[0-9;?]*[A-Za-z]|[\x00-\x08\x0b\x0c\x0e-\x1f]/g;

/** The last line that says something; of a failure, the line that names it: `E: …` (apt), `error: …` and the like. */
function toLast(output: string, ok: boolean): string {
  const lines = output
    .replace(CONTROLS, '')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const error = ok ? undefined : lines.find((line) => /^(e|err|error|fatal)\b\W/i.test(line));
  return (error ?? lines.at(-1) ?? '').slice(0, MAX_LINE);
}

/** Runs a program without input. Never rejects: one that cannot be started has failed, with the reason. */
export function runProgram(path: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  const { env, timeout, progress } = options;
  return new Promise((done) => {
    let output = '';
    const begin = performance.now();
    const child = spawn(path, args, { env, stdio: ['ignore', 'pipe', 'pipe'], ...(timeout ? { timeout } : {}) });
    // Of a long output only the end is needed.
    const keep = (part: Buffer): void => {
      output = (output + part.toString('utf8')).slice(-20_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const tick = setInterval(
      () => progress?.(Math.round((performance.now() - begin) / 1000), toLast(output, true)),
      PROGRESS_MS,
    );
    const end = (ok: boolean, last: string): void => {
      clearInterval(tick);
      done({ ok, last });
    };
    child.on('error', (error) => end(false, error.message));
    child.on('close', (code, signal) => {
      const said = toLast(output, code === 0);
      const ending = signal === null ? `it ended with ${code}` : `it was ended by ${signal}`;
      end(code === 0, said === '' ? ending : said);
    });
  });
}
