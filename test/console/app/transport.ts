import { LOOKUP_HEADER } from '../page-setup.ts';
import { setup } from './setup.ts';

const TARGET = 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents';

function toMessage(content: string): { headers: Record<string, string>; body: string } {
  const repeated = { [LOOKUP_HEADER]: encodeURIComponent(content) };
  if (setup.cell.route === 'direct') {
    const headers = { 'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': TARGET, ...repeated };
    return { headers, body: content };
  }
  const envelope = {
    headers: { 'X-Amz-Target': TARGET },
    path: '/',
    method: 'POST',
    region: setup.region,
    contentString: content,
  };
  return { headers: { 'Content-Type': 'application/json', ...repeated }, body: JSON.stringify(envelope) };
}

/** Reads the body as a stream, as AWS SDK for JavaScript v3 does in a browser. */
async function readStream(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
}

async function postByFetch(content: string): Promise<string> {
  const response = await fetch(setup.lookupUrl, { method: 'POST', ...toMessage(content) });
  return setup.cell.route === 'direct' ? readStream(response) : response.text();
}

/** Direct calls ask for an ArrayBuffer, as AWS SDK for JavaScript v2 does; proxied ones for text. */
function postByXhr(content: string): Promise<string> {
  const { headers, body } = toMessage(content);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', setup.lookupUrl);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (setup.cell.route === 'direct') request.responseType = 'arraybuffer';
    request.addEventListener('load', () =>
      resolve(request.responseType === '' ? request.responseText : new TextDecoder().decode(request.response)),
    );
    request.addEventListener('error', () => reject(new Error('LookupEvents could not be reached')));
    request.send(body);
  });
}

/** Posts a LookupEvents request in the cell's way and gives the body of the answer. */
export function post(content: string): Promise<string> {
  return setup.cell.data === 'xhr' ? postByXhr(content) : postByFetch(content);
}
