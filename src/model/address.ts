import ipaddr from 'ipaddr.js';
import type { AddressKind } from './api-call.ts';

/** Networks for examples (RFC 5737, RFC 3849), which ipaddr.js counts among the reserved ones. */
const DOCUMENTATION = ['192.0.2.', '198.51.100.', '203.0.113.', '2001:db8:'];
const PRIVATE = new Set(['private', 'uniqueLocal', 'carrierGradeNat']);
const LOCAL = new Set(['loopback', 'linkLocal', 'unspecified']);

/** No name in the DNS is longer, in characters. */
const MAX_ADDRESS = 255;
const known = new Map<string, AddressKind>();
const MAX_KNOWN = 2000;

/** What kind of source an address is. Source: `sourceIPAddress` in AWS's record reference: it may be a DNS name of a service. */
export function toAddressKind(address: string): AddressKind {
  if (address.length > MAX_ADDRESS) return 'other';
  const before = known.get(address);
  if (before) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const kind = classify(address);
  known.set(address, kind);
  return kind;
}

function classify(address: string): AddressKind {
  if (/^AWS Internal(?:\/\d+)?$/i.test(address)) return 'aws-internal';
  if (/\.amazonaws\.com(?:\.cn)?$|\.amazon\.com$|\.amazonaws\.eu$/.test(address)) return 'service';
  if (DOCUMENTATION.some((net) => address.toLowerCase().startsWith(net))) return 'documentation';
  if (!ipaddr.isValid(address)) return 'other';
  const range = ipaddr.parse(address).range();
  if (PRIVATE.has(range)) return 'private';
  if (LOCAL.has(range)) return 'local';
  return range === 'unicast' ? 'public' : 'other';
}
