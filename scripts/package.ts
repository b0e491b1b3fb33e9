/**
 * `npm run package`: the two extensions and the source, as the stores want them. The same input gives the same bytes:
 * names in order, one fixed time, no attributes of this machine.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

const root = resolve(import.meta.dirname, '..');
const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// Zip holds local time from 1980 on; built from local parts it is the same in every time zone.
const mtime = new Date(1980, 0, 1);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => join(folder, name));
}

function writeZip(name: string, base: string, files: string[]): void {
  const entries: Zippable = {};
  const names = files.map((file) => relative(base, file).split(sep).join('/')).sort();
  for (const path of names) entries[path] = [readFileSync(join(base, path)), { mtime, level: 9, os: 3, attrs: 0 }];
  const target = join(root, 'artifacts', `trailbrief-${version}-${name}.zip`);
  const bytes = zipSync(entries);
  writeFileSync(target, bytes);
  console.log(`${relative(root, target)}  ${names.length} files, ${bytes.length} bytes`);
}

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((name) => name !== '' && statSync(join(root, name), { throwIfNoEntry: false })?.isFile() === true)
  .map((name) => join(root, name));

mkdirSync(join(root, 'artifacts'), { recursive: true });
for (const browser of ['chrome', 'firefox'])
  writeZip(browser, join(root, 'dist', browser), filesBelow(join(root, 'dist', browser)));
writeZip('source', root, tracked);
