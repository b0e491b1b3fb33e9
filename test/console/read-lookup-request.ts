import type { LookupRequest } from './lookup-event.ts';
import { LOOKUP_HEADER } from './page-setup.ts';

/** The parts of a request that may hold its query. */
interface Posted {
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

function findText({ headers = {}, body }: Posted): string | undefined {
  const repeated = Object.entries(headers).find(([name]) => name.toLowerCase() === LOOKUP_HEADER);
  return repeated ? decodeURIComponent(repeated[1]) : body;
}

/** What a posted LookupEvents request asks for; throws when neither its header nor its body says so. */
export function readLookupRequest(posted: Posted): LookupRequest {
  const text = findText(posted);
  if (text === undefined) throw new Error('Expected LookupEvents to say what it looks for, got no body and no header');
  // The page writes it: the API's own body, or the proxy's envelope with that body in contentString.
  const asked = JSON.parse(text) as LookupRequest & { contentString?: string };
  return asked.contentString === undefined ? asked : JSON.parse(asked.contentString);
}
