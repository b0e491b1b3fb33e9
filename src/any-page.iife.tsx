/** Entry in any page, isolated world: injected when a person asks to have this page read, and each time anew. */
import { findPageHost } from './any-page/page-host.ts';
import { readInto } from './any-page/read-into.ts';
import { startHost } from './any-page/start-host.ts';

async function readThisPage(): Promise<void> {
  const host = findPageHost() ?? (await startHost(window));
  host.show();
  await readInto(host, window);
}

void readThisPage();
