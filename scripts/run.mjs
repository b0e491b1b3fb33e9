/**
 * Runs a TypeScript module of this repository in Node, through Vite, so that what the bundler understands
 * (`import.meta.glob`, `.ts` endings) works here too:
 *
 *     node scripts/run.mjs test/demo/demo.ts [arguments…]
 *
 * The module does its work in its top level and finds its arguments in `process.argv.slice(2)`.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name, ...rest] = process.argv.slice(2);
const file = name === undefined ? undefined : resolve(root, name);

if (file === undefined || !existsSync(file)) {
  console.error(`Expected the path of a TypeScript module as first argument, got "${name ?? ''}"`);
  process.exit(2);
}
process.argv = [process.argv[0] ?? 'node', file, ...rest];
await runnerImport(file, { configFile: false, root, logLevel: 'error' });
