import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { generateRecords } from '../generate-records.ts';

/** Log files as CloudTrail writes them, of generated records. */
export interface BenchFiles {
  paths: string[];
  records: number;
  /** Of the records as they are in the files once unpacked. */
  bytes: number;
  remove(): Promise<void>;
}

/** As many records as one of the files holds: 60 MB. */
const RECORDS_A_FILE = 50_000;

/** Writes that many compressed files of 50,000 records each, all different. */
export async function writeBenchFiles(count: number): Promise<BenchFiles> {
  const { folder, remove } = await openFolder();
  const files: BenchFiles = { paths: [], records: 0, bytes: 0, remove };
  for (let file = 0; file < count; file++) {
    const path = join(folder, `records-${file}.json.gz`);
    const pieces = toPieces(files, generateRecords(RECORDS_A_FILE, file + 7));
    await pipeline(Readable.from(pieces), createGzip({ level: 6 }), createWriteStream(path));
    files.paths.push(path);
  }
  return files;
}

/** Writes one file, not compressed, that is a little larger than that many bytes. */
export async function writeLargeFile(bytes: number): Promise<BenchFiles> {
  const { folder, remove } = await openFolder();
  const path = join(folder, 'records.json');
  const files: BenchFiles = { paths: [path], records: 0, bytes: 0, remove };
  const records = generateRecords(Number.POSITIVE_INFINITY, 5);
  try {
    await pipeline(Readable.from(toPieces(files, records, bytes)), createWriteStream(path));
  } catch (error) {
    await remove();
    throw error;
  }
  return files;
}

async function openFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'trailbrief-bench-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A log file as bytes, counted in `files`; ends with the first record beyond `enough` bytes. */
function* toPieces(files: BenchFiles, records: Iterable<string>, enough = Number.POSITIVE_INFINITY): Generator<Buffer> {
  const push = (text: string): Buffer => {
    const piece = Buffer.from(text);
    files.bytes += piece.length;
    return piece;
  };
  yield push('{"Records":[');
  let separator = '';
  for (const text of records) {
    yield push(`${separator}${text}`);
    files.records++;
    separator = ',';
    if (files.bytes > enough) break;
  }
  yield push(']}');
}
