/** The networks that all addresses of the internet have in use are in one eighth of IPv6: 2000::/3. */
const GLOBAL_IPV6 = /^2000:/;

/** How large a share of all addresses some blocks hold together, from 0 to 1: of IPv4 or of IPv6, whichever is more. */
export function coverage(blocks: readonly string[]): number {
  let four = 0;
  let six = 0;
  for (const block of new Set(blocks)) {
    const [, address, length] = /^([\da-fA-F.:]+)\/(\d{1,3})$/.exec(block.trim()) ?? [];
    if (address === undefined || length === undefined) continue;
    if (!address.includes(':')) four += 2 ** -Number(length);
    else six += GLOBAL_IPV6.test(address) && Number(length) <= 3 ? 1 : 2 ** -Number(length);
  }
  return Math.min(1, Math.max(four, six));
}
