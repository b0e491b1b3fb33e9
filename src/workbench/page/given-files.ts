import type { ReadInput } from '../protocol/reading.ts';

/** Files that a person picked; of a folder with their place in it. */
export function toInputs(files: Iterable<File>): ReadInput[] {
  return [...files].map((file) => ({ kind: 'file', file, path: file.webkitRelativePath || file.name }));
}

/**
 * What was dropped: files, and folders with all that is in them. Must be called while the drop is being told: the browser
 * forgets the items after it. `onCount` hears how many files were found so far. A file that is gone by then comes without bytes,
 * so that reading names it.
 */
export function listDropped(
  items: Iterable<DataTransferItem>,
  onCount: (files: number) => void,
  signal: AbortSignal,
): Promise<ReadInput[]> {
  const entries: FileSystemEntry[] = [];
  const inputs: ReadInput[] = [];
  for (const item of items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    if (entry) entries.push(entry);
    else inputs.push(...toInputs(findFile(item)));
  }
  return listAll(entries, inputs, onCount, signal);
}

function findFile(item: DataTransferItem): File[] {
  const file = item.getAsFile();
  return file ? [file] : [];
}

async function listAll(
  entries: FileSystemEntry[],
  inputs: ReadInput[],
  onCount: (files: number) => void,
  signal: AbortSignal,
): Promise<ReadInput[]> {
  for (const entry of entries) {
    if (signal.aborted) break;
    if (isFolder(entry)) await listAll(await readFolder(entry), inputs, onCount, signal);
    else if (isFile(entry)) {
      inputs.push({ kind: 'file', file: await toFile(entry), path: entry.fullPath.replace(/^\//, '') });
      onCount(inputs.length);
    }
  }
  return inputs;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** Browsers give a folder's entries in portions of a hundred or so; an empty one ends it. What cannot be listed is empty. */
async function readFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
    if (some.length === 0) return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    entries.push(...some);
  }
}

function toFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((done) => entry.file(done, () => done(new File([], entry.name))));
}
