import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'vite';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '../..');

/** Where the built page lies. */
export const CONSOLE_DIR = join(ROOT, '.cache/console');

const STAMP = join(CONSOLE_DIR, '.inputs');

function toInputs(): string[] {
  const own = readdirSync(HERE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return [...own, join(ROOT, 'package-lock.json'), join(ROOT, 'tsconfig.json')].sort();
}

function toHash(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Builds the sample console's page into `.cache/console`; does nothing when no input has changed since. */
export async function buildConsole(): Promise<void> {
  const inputs = toHash(toInputs());
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) return;
  await build({ configFile: join(HERE, 'vite.config.ts') });
  writeFileSync(STAMP, inputs);
}
