import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { toMedian } from '../figure.ts';

/** How long another tool took for the same file: all records read, counted by operation and failures. */
export interface ToolTiming {
  tool: string;
  ms: number;
}

const ROUNDS = 3;
const ROOT = resolve(import.meta.dirname, '../../..');
/** Fetched by hand, never a dependency: `npm install --no-save --prefix .cache/duckdb @duckdb/node-api`. */
const DUCKDB = resolve(ROOT, '.cache/duckdb/node_modules/@duckdb/node-api');

function time(act: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now();
    act();
    return performance.now() - begin;
  });
  return toMedian(times);
}

/** Those of jq and DuckDB that are on this machine. */
export function timeOtherTools(path: string): ToolTiming[] {
  const timings: ToolTiming[] = [];
  const filter = '[.Records[] | [.eventName, .errorCode != null]] | group_by(.) | map([.[0], length])';
  const runJq = () => execFileSync('sh', ['-c', 'gunzip -c "$1" | jq "$2"', 'sh', path, filter], { stdio: 'ignore' });
  if (isThere('jq'))
    timings.push({ tool: `jq ${execFileSync('jq', ['--version'], { encoding: 'utf8' }).trim()}`, ms: time(runJq) });
  if (existsSync(DUCKDB)) timings.push({ tool: 'DuckDB', ms: time(() => runDuckDb(path)) });
  return timings;
}

function isThere(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function runDuckDb(path: string): void {
  const columns = "{Records: 'STRUCT(eventName VARCHAR, errorCode VARCHAR)[]'}";
  const query = `SELECT r.eventName, r.errorCode IS NOT NULL AS failed, count(*)
    FROM (SELECT unnest(Records) AS r
      FROM read_json('${path.replaceAll("'", "''")}', columns = ${columns}, maximum_object_size = 200000000))
    GROUP BY ALL`;
  const script = `const { DuckDBInstance } = require(process.argv[1]);
    (async () => {
      const connection = await (await DuckDBInstance.create()).connect();
      const rows = await (await connection.runAndReadAll(process.argv[2])).getRows();
      if (rows.length < 10) process.exit(1);
    })();`;
  execFileSync(process.execPath, ['-e', script, DUCKDB, query], { stdio: 'ignore' });
}
