import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The repository's top folder. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** A file that is, or is about to be, in the repository. */
export interface TrackedFile {
  /** From the top folder, with `/`. */
  path: string;
  text: string;
}

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
});

/** Every text file of the repository; what git ignores is left out. */
export const TRACKED: readonly TrackedFile[] = [...new Set(listed.split('\0'))]
  .filter((path) => path !== '' && statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile() === true)
  .sort()
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
  .filter((file) => !file.text.includes('\0'));

/** TypeScript and JavaScript of the repository below one of the folders. */
export function codeBelow(...folders: string[]): TrackedFile[] {
  return TRACKED.filter(
    ({ path }) => /\.(tsx?|mjs)$/.test(path) && folders.some((folder) => path.startsWith(`${folder}/`)),
  );
}
