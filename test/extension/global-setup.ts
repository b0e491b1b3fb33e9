import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildConsole } from '../console/build.ts';

/** Before the specs: the extension must have been built; the sample console is built when it changed. */
export default async function setup(): Promise<void> {
  for (const name of ['chrome', 'firefox']) {
    const manifest = resolve(import.meta.dirname, `../../dist/${name}/manifest.json`);
    if (!existsSync(manifest)) throw new Error(`Expected dist/${name} to be built: run \`npm run build\` first`);
  }
  await buildConsole();
}
