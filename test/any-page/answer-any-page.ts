import type { Answers } from '../extension/driver/driver.ts';
import type { AnyPage } from './pages.ts';

/** Where the pages stand: a site that is none of AWS's, with a secret in what follows the path. */
const SITE = 'https://logs.other-site.example';
export const PAGE_NAME = `${SITE}/incidents/42`;
export const SECRET = 'X-Amz-Signature=0123456789abcdefEXAMPLE';

/** Answers for one page and what it loads; everything else is refused. */
export function answersOf({ body, type = 'text/html', headers = {}, more = {} }: AnyPage): Answers {
  const url = `${PAGE_NAME}?${SECRET}`;
  const loaded = new Map(Object.entries(more).map(([path, html]) => [new URL(path, SITE).href, html]));
  return {
    url,
    answer: (request) => {
      if (request.url === url)
        return { status: 200, headers: { 'content-type': `${type}; charset=utf-8`, ...headers }, body };
      const html = loaded.get(request.url);
      return html === undefined ? undefined : { status: 200, headers: { 'content-type': 'text/html' }, body: html };
    },
  };
}
