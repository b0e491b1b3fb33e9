/** What the first bytes of an input say it is. */
export type ContentKind =
  | { kind: 'json' }
  /** JSON put into strings, one after the other. */
  | { kind: 'strings' }
  /** JSON may stand in it: log lines, a letter, a Markdown fence. */
  | { kind: 'text' }
  | { kind: 'table' }
  | { kind: 'utf-16'; bigEndian: boolean }
  | { kind: 'gzip' }
  | { kind: 'empty' }
  /** Something that holds no records as they are, with its name. */
  | { kind: 'foreign'; name: string };

const UNPACK = 'unpack it first';
/**
 * Signatures at the beginning of files.
 * Source: https://en.wikipedia.org/wiki/List_of_file_signatures, https://parquet.apache.org/docs/file-format/
 */
const SIGNATURES: readonly [bytes: string, name: string][] = [
  ['PK\x03\x04', `a zip archive: ${UNPACK}`],
  ['PK\x05\x06', 'an empty zip archive'],
  ['7z\xbc\xaf\x27\x1c', `a 7z archive: ${UNPACK}`],
  ['Rar!', `a RAR archive: ${UNPACK}`],
  ['BZh', `a file packed with bzip2: ${UNPACK}`],
  ['\xfd7zXZ', `a file packed with xz: ${UNPACK}`],
  ['\x28\xb5\x2f\xfd', `a file packed with Zstandard: ${UNPACK}`],
  ['\x04\x22\x4d\x18', `a file packed with LZ4: ${UNPACK}`],
  ['\xff\x06\x00\x00sNaPpY', `a file packed with Snappy: ${UNPACK}`],
  ['PAR1', 'a Parquet file: Athena or DuckDB can write its records as JSON'],
  ['ORC', 'an ORC file: Athena can write its records as JSON'],
  ['Obj\x01', 'an Avro file'],
  ['SQLite format 3', 'an SQLite database'],
  ['%PDF', 'a PDF document'],
  ['\x89PNG', 'an image (PNG)'],
  ['\xff\xd8\xff', 'an image (JPEG)'],
  ['GIF8', 'an image (GIF)'],
  ['RIFF', 'an image, a sound or a film'],
  ['\xd0\xcf\x11\xe0', 'a document of an Office program'],
  ['ElfFile', 'a Windows event log'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
];
/** Where a tar archive has its signature. */
const TAR_AT = 257;

/** How many bytes of the beginning are enough to tell. */
export const HEAD = 16_384;

/** A text may hold one NUL in so many characters: a disk that was full leaves some behind. */
const MAX_NULS = 100;

/** @param head the first bytes of the input, all of them when it has fewer than `HEAD`. */
export function toContentKind(head: Uint8Array): ContentKind {
  if (head.length === 0) return { kind: 'empty' };
  const start = toLatin(head.subarray(0, 64));
  if (start.startsWith('\x1f\x8b')) return { kind: 'gzip' };
  const signature = SIGNATURES.find(([bytes]) => start.startsWith(bytes));
  if (signature) return { kind: 'foreign', name: signature[1] };
  if (toLatin(head.subarray(TAR_AT, TAR_AT + 5)) === 'ustar')
    return { kind: 'foreign', name: `a tar archive: ${UNPACK}` };
  if (start.startsWith('\xff\xfe') || isHalfEmpty(head, 1)) return { kind: 'utf-16', bigEndian: false };
  if (start.startsWith('\xfe\xff') || isHalfEmpty(head, 0)) return { kind: 'utf-16', bigEndian: true };
  const text = new TextDecoder().decode(head);
  // More may follow after so much white space.
  if (text.trim() === '') return head.length < HEAD ? { kind: 'empty' } : { kind: 'text' };
  const nuls = text.split('\0').length - 1;
  if (nuls > 0 && nuls > text.length / MAX_NULS) return { kind: 'foreign', name: 'a binary file' };
  if (/^\s*(?:\{|\[\s*(?:[[\]{"]|$))/.test(text)) return { kind: 'json' };
  if (isTable(text)) return { kind: 'table' };
  return text.trimStart().startsWith('"') ? { kind: 'strings' } : { kind: 'text' };
}

const toLatin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** UTF-16 without a mark: of the first characters, which are ASCII, every other byte is zero. */
function isHalfEmpty(head: Uint8Array, zeroAt: 0 | 1): boolean {
  if (head.length < 4) return false;
  for (let at = 0; at < Math.min(head.length - 1, 16); at += 2)
    if (head[at + zeroAt] !== 0 || head[at + 1 - zeroAt] === 0) return false;
  return true;
}

/** Names of columns, as letters only, in lower case. */
export const toColumnName = (head: string): string => head.toLowerCase().replace(/[^a-z]/g, '');

/** Columns of which an event's table has at least two, or one that holds whole records. */
const EVENT_COLUMNS = ['eventname', 'eventtime', 'eventsource', 'eventid'];
const RECORD_COLUMNS = ['message', 'cloudtrailevent', 'eventjson', 'raw', 'eventoriginal'];

function isTable(text: string): boolean {
  const [line = '', next = '', ...more] = text.split('\n');
  const names = line.split(/[,;\t|]/).map(toColumnName);
  if (EVENT_COLUMNS.filter((name) => names.includes(name)).length >= 2) return true;
  const holdsRecords =
    RECORD_COLUMNS.some((name) => names.includes(name)) && [next, ...more].some((row) => /"\{""|\t\{"/.test(row));
  return holdsRecords || isEventHistoryRow(next);
}

/** The values of an Event history row tell it also under heads in another language: a service, an action, a Region. */
function isEventHistoryRow(line: string): boolean {
  return /,"?[a-z0-9.-]+\.amazonaws\.com"?,"?\w+"?,"?[a-z]{2}(?:-[a-z]+)+-\d"?,/.test(line);
}
