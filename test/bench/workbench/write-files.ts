import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { generateRecords } from '../generate-records.ts';

/** Log files as CloudTrail writes them, compressed, of generated records. */
export interface BenchFiles {
  paths: string[];
  records: number;
  /** Of the records as they are in the files once unpacked. */
  bytes: number;
  remove(): Promise<void>;
}

/** As many records as one of the files holds: 60 MB. */
const RECORDS_A_FILE = 50_000;

/** Writes that many files of 50,000 records each, all different. */
export async function writeBenchFiles(count: number): Promise<BenchFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'trailbrief-bench-'));
  const paths: string[] = [];
  let bytes = 0;
  const pieces = function* (seed: number): Generator<Buffer> {
    const push = (text: string): Buffer => {
      const piece = Buffer.from(text);
      bytes += piece.length;
      return piece;
    };
    yield push('{"Records":[');
    let first = true;
    for (const text of generateRecords(RECORDS_A_FILE, seed)) {
      yield push(first ? text : `,${text}`);
      first = false;
    }
    yield push(']}');
  };
  for (let file = 0; file < count; file++) {
    const path = join(folder, `records-${file}.json.gz`);
    await pipeline(Readable.from(pieces(file + 7)), createGzip({ level: 6 }), createWriteStream(path));
    paths.push(path);
  }
  const remove = () => rm(folder, { recursive: true, force: true });
  return { paths, records: count * RECORDS_A_FILE, bytes, remove };
}
