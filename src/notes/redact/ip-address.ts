/** Addresses that name nobody: any, loopback, broadcast, AWS's metadata service. */
const OF_NOBODY = new Set(['0.0.0.0', '127.0.0.1', '255.255.255.255', '169.254.169.254', '::', '::1']);

/** One spelling for each address, IPv4 or IPv6. `undefined` when the text is no address, or one that names nobody. */
export function findIpAddress(text: string): string | undefined {
  const address = text.includes(':') ? findIpv6(text.toLowerCase()) : findIpv4(text);
  return address === undefined || OF_NOBODY.has(address) ? undefined : address;
}

/**
 * Replaces the address in a text that looks like one: what stands before it and a colon behind it may belong to the sentence
 * (`port:192.0.2.1`, `2001:db8::1: denied`).
 *
 * @param to is given the one spelling and the address as it stands.
 */
export function replaceIpAddress(text: string, to: (address: string, spelled: string) => string): string {
  for (const end of text.endsWith(':') ? [text.length, text.length - 1] : [text.length])
    for (let start = 0; start >= 0 && start < end; start = text.indexOf(':', start) + 1 || end) {
      const whole = text.slice(start, end);
      for (const spelled of [whole, whole.replace(/^[0-9a-f]*[a-f](?=\d+(?:\.\d+){3}$)/i, '')]) {
        const address = findIpAddress(spelled);
        if (address !== undefined)
          return `${text.slice(0, end - spelled.length)}${to(address, spelled)}${text.slice(end)}`;
      }
    }
  return text;
}

function findIpv4(text: string): string | undefined {
  const octets = text.split('.');
  if (octets.length !== 4) return undefined;
  return octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) < 256)
    ? octets.map(Number).join('.')
    : undefined;
}

/** Without leading zeros, the longest run of zeros left out. Sources: RFC 4291, section 2.2; RFC 5952, section 4. */
function findIpv6(text: string): string | undefined {
  const [head = '', tail, more] = text.split('::');
  if (more !== undefined) return undefined;
  const before = toGroups(head);
  const after = tail === undefined ? [] : toGroups(tail);
  if (!before || !after) return undefined;
  const left = GROUPS - before.length - after.length;
  if (tail === undefined ? left !== 0 : left < 1) return undefined;
  return toShort([...before, ...Array<string>(left).fill('0'), ...after].join(':'));
}

function toShort(address: string): string {
  const runs = [...address.matchAll(/(?:(?<=^|:)0(?:$|:)){2,}/g)];
  const longest = runs.sort((a, b) => b[0].length - a[0].length)[0];
  if (!longest) return address;
  const before = address.slice(0, longest.index).replace(/:$/, '');
  const after = address.slice(longest.index + longest[0].length);
  return `${before}::${after}`;
}

const GROUPS = 8;

function toGroups(text: string): string[] | undefined {
  if (text === '') return [];
  const groups: string[] = [];
  const parts = text.split(':');
  for (const [at, part] of parts.entries()) {
    const last = at === parts.length - 1 && part.includes('.') ? findIpv4(part) : undefined;
    if (last !== undefined) {
      const [a = 0, b = 0, c = 0, d = 0] = last.split('.').map(Number);
      groups.push((a * 256 + b).toString(16), (c * 256 + d).toString(16));
    } else if (/^[0-9a-f]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16).toString(16));
    else return undefined;
  }
  return groups;
}
