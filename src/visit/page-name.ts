import { withoutSession } from '../page/page-kind.ts';

/**
 * Where a page stands, as evidence: origin and path. What follows them is left out, because it holds secrets on such pages: the
 * signature of a presigned address, a session's token, a search. Of a file on the person's own computer only its name is told.
 */
export function toPageName({ origin, protocol, pathname }: Pick<Location, 'origin' | 'protocol' | 'pathname'>): string {
  if (protocol === 'https:' || protocol === 'http:') return withoutSession(`${origin}${pathname}`);
  return `${protocol}${pathname.slice(pathname.lastIndexOf('/') + 1)}`;
}
