import type { Cell } from './cell.ts';

/**
 * The path of the document in which the console's page stands when it is not the top one:
 * inside the extension's match patterns, beside them, or outside of any CloudTrail path.
 */
export function findFramePath(cell: Pick<Cell, 'frame' | 'path'>): string | undefined {
  switch (cell.frame) {
    case 'top':
      return undefined;
    case 'iframe-matching':
      return `${cell.path}frame`;
    case 'iframe-beside':
      return '/cloudtrailv2-frame/view';
    case 'iframe-elsewhere':
      return '/ct/frame';
  }
}
