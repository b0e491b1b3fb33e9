import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Hosts that a browser asks by itself, whatever extension is in it. */
const BROWSER_MAKERS =
  /(^|\.)(google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(com|org|net)|firefox\.com)(:\d+)?$/;

/** The only way out of a browser under test: a proxy that lets nothing through and writes down who tried. */
export interface Wall {
  port: number;
  /** `host:port` or address of every try, browser makers' own left out. */
  tries: string[];
  close(): void;
}

/** Opens a wall on a free local port. */
export async function openWall(): Promise<Wall> {
  const tries: string[] = [];
  const note = (target: string, host: string): void => {
    if (!BROWSER_MAKERS.test(host)) tries.push(target);
  };
  const server: Server = createServer((request, response) => {
    note(request.url ?? '', request.headers.host ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    note(request.url ?? '', request.url ?? '');
    // The server no longer looks after it; a browser that is closed meanwhile resets it.
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A server that listens on a TCP port has an address object.
  const { port } = server.address() as AddressInfo;
  return {
    port,
    tries,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
