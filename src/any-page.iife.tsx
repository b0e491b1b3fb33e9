/** Entry in any page, isolated world: injected when a person asks to have this page read, and each time anew. */
import { findPageHost } from './visit/page-host.ts';
import { readInto } from './visit/read-into.ts';
import { startHost } from './visit/start-host.ts';

async function readThisPage(): Promise<void> {
  const host = findPageHost() ?? (await startHost(window));
  host.show();
  await readInto(host, window);
}

void readThisPage();
