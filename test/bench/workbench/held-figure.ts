import { type Figure, toCompared } from '../figure.ts';
import type { BenchFiles } from './write-files.ts';

/** What the extension's pages and workers hold more than before the files were read, beside the files' uncompressed bytes. */
export function toHeldFigure(name: string, { bytes }: BenchFiles, before: number, after: number): Figure {
  return { ...toCompared(name, 'MB', (after - before) / 1e6, bytes / 1e6), ratioLimit: 1.5 };
}
