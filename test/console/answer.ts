import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { CONSOLE_DIR } from './build.ts';
import type { Cell } from './cell.ts';
import { toConsoleHost } from './console-host.ts';
import { type Corruption, toCorrupted } from './corrupt.ts';
import { findFramePath } from './frame-path.ts';
import { toHtml } from './html.ts';
import { toLookupAnswer } from './lookup.ts';
import { ASSETS, LOOKUP_HEADER, type PageSetup } from './page-setup.ts';
import { toStrictPolicy } from './policy.ts';
import { readLookupRequest } from './read-lookup-request.ts';
import { type SampleRecord, toEventRow, toLookupEvent } from './to-lookup-event.ts';

/** A request as any browser driver can describe it. */
export interface SampleRequest {
  url: string;
  method: string;
  /** Needed where the driver cannot show the body; names in any case. */
  headers?: Readonly<Record<string, string>>;
  /** Absent when there is none, or when the driver cannot show it. */
  body?: string;
}

export interface SampleAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

export interface AnswererOptions {
  cell: Cell;
  /** Parsed records of any service; their order does not matter. */
  records: readonly SampleRecord[];
  /** The event that a `detail` cell opens. Absent: the first record's. */
  eventId?: string;
  /** What is wrong with the answers that hold records. Absent: nothing. */
  corrupt?: Corruption;
  /** Source of a script that the page loads before everything else. */
  hostileScript?: string;
  /** Markup that stands first in the served body. */
  bodyStart?: string;
}

/** The sample console as one function over requests. */
export interface Answerer {
  /** Where to navigate to. */
  url: string;
  /** The answer, or undefined for what has to be refused. `data:` addresses, which Firefox's driver also shows, are the driver's to let pass. */
  answer(request: SampleRequest): SampleAnswer | undefined;
  /** Every request so far, in order, and whether it was answered. */
  requests: { url: string; method: string; answered: boolean }[];
}

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const SCRIPT = 'text/javascript; charset=utf-8';
const AMZ_JSON = 'application/x-amz-json-1.1';
const PROXY = 'service/proxy/cloudtrail';

function toHash(cell: Cell, eventId: string): string {
  if (cell.page === 'list') return '#/events';
  return cell.page === 'detail' ? `#/events/${eventId}` : '#/dashboard';
}

/** The console of one cell, answering at its real addresses. `buildConsole()` must have run before. */
export function createAnswerer(options: AnswererOptions): Answerer {
  const { cell, records, corrupt, hostileScript, bodyStart = '' } = options;
  const host = toConsoleHost(cell);
  const origin = `https://${host.name}`;
  const framePath = findFramePath(cell);
  const events = records.map(toLookupEvent).sort((a, b) => b.EventTime - a.EventTime);
  const proxyPath = `${cell.path}${PROXY}`;
  const setup: PageSetup = {
    cell,
    region: host.region,
    lookupUrl: cell.route === 'direct' ? `${host.endpoint}/` : proxyPath,
    ...(framePath ? { frameUrl: `${framePath}?region=${host.region}` } : {}),
    labelsUrl: `${ASSETS}labels.js`,
    recordsUrl: `${ASSETS}records/`,
  };
  const pageHeaders = cell.csp === 'strict' ? { 'content-security-policy': toStrictPolicy(host.endpoint) } : {};

  const found = (type: string, body: string | Buffer, more: Record<string, string> = {}): SampleAnswer => ({
    status: 200,
    headers: { 'content-type': type, 'cache-control': 'no-store', ...more },
    body,
  });
  const html = (entry: 'app' | 'shell') =>
    found(
      'text/html; charset=utf-8',
      toHtml({ language: cell.language, entry, hostile: hostileScript !== undefined, bodyStart }),
      pageHeaders,
    );

  function lookup(request: SampleRequest, headers: Record<string, string> = {}): SampleAnswer {
    if (request.method === 'OPTIONS') return { status: 200, headers, body: '' };
    return found(AMZ_JSON, toCorrupted(toLookupAnswer(events, readLookupRequest(request)), corrupt), headers);
  }

  function asset(name: string): SampleAnswer | undefined {
    if (name === 'cell.js') return found(SCRIPT, `globalThis.sampleConsole = ${JSON.stringify(setup)};`);
    if (name === 'hostile.js' && hostileScript !== undefined) return found(SCRIPT, hostileScript);
    if (name === 'labels.js') return found(SCRIPT, `export default ${JSON.stringify(records.map(toEventRow))};`);
    if (name.startsWith('records/')) {
      const id = decodeURIComponent(basename(name, '.js'));
      const record = records.find((candidate) => toEventRow(candidate).eventId === id);
      return record && found(SCRIPT, `export default ${JSON.stringify(record)};`);
    }
    const file = join(CONSOLE_DIR, basename(name));
    if (!existsSync(file)) return undefined;
    return found(CONTENT_TYPES[extname(file)] ?? 'application/octet-stream', readFileSync(file));
  }

  function find(request: SampleRequest): SampleAnswer | undefined {
    const url = new URL(request.url);
    if (url.origin === host.endpoint && url.pathname === '/') {
      return lookup(request, {
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': `content-type,x-amz-target,${LOOKUP_HEADER}`,
        'access-control-expose-headers': 'x-amzn-RequestId',
        vary: 'Origin',
      });
    }
    if (url.origin !== origin) return undefined;
    if (url.pathname === proxyPath && request.method === 'POST') return lookup(request);
    if (url.pathname.startsWith(ASSETS)) return asset(url.pathname.slice(ASSETS.length));
    if (url.pathname === `${cell.path}home`) return html(framePath ? 'shell' : 'app');
    if (url.pathname === framePath) return html('app');
    if (url.pathname === '/favicon.ico') return { status: 204, headers: {}, body: '' };
    return undefined;
  }

  const requests: Answerer['requests'] = [];
  const first = options.eventId ?? (records[0] ? toEventRow(records[0]).eventId : '');
  return {
    url: `${origin}${cell.path}home?region=${host.region}${toHash(cell, first)}`,
    requests,
    answer(request) {
      const answer = find(request);
      requests.push({ url: request.url, method: request.method, answered: answer !== undefined });
      return answer;
    },
  };
}
