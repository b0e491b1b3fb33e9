import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** The repository's top folder. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** A file that is, or is about to be, in the repository. */
export interface TrackedFile {
  /** From the top folder, with `/`. */
  path: string;
  text: string;
}

/** Folders that git ignores, see .gitignore. */
const IGNORED = ['.git', 'node_modules', 'dist', 'artifacts', '.cache', 'coverage'];

function walkBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return IGNORED.includes(entry.name) ? [] : walkBelow(path);
    return [relative(ROOT, path).split(sep).join('/')];
  });
}

/** By git; on a machine or in a copy without it, all that git would not ignore. */
function listFiles(): string[] {
  try {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\0');
  } catch {
    return walkBelow(ROOT);
  }
}

/** Every text file of the repository; what git ignores is left out. */
export const TRACKED: readonly TrackedFile[] = [...new Set(listFiles())]
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
