/** Whether a match pattern of a manifest (`https://*.example.com/path/*`) takes an address in, as both browsers document it. */
export function isMatched(pattern: string, href: string): boolean {
  const parts = /^(https?):\/\/(\*\.)?([^/*]+)(\/.*)$/.exec(pattern);
  if (!parts) throw new Error(`Expected a match pattern with scheme, host and path, got "${pattern}"`);
  const [, scheme, any, host = '', path = ''] = parts;
  if (!URL.canParse(href)) return false;
  const url = new URL(href);
  if (url.protocol !== `${scheme}:`) return false;
  if (url.hostname !== host && !(any !== undefined && url.hostname.endsWith(`.${host}`))) return false;
  const escaped = path.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`, 's').test(url.pathname + url.search);
}
