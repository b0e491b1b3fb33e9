import type { Facet } from '../../calls/filter.ts';

/** What a facet is called on the page. */
export const FACET_WORDS: Readonly<Record<Facet, string>> = {
  service: 'Service',
  action: 'Action',
  'identity-type': 'Identity type',
  actor: 'Actor',
  role: 'Role',
  'access-key': 'Access key',
  'source-ip': 'Source IP',
  tool: 'Tool',
  target: 'Server or resource',
  region: 'Region',
  account: 'Account',
  result: 'Result',
  'error-code': 'Error code',
  'read-write': 'Read or write',
  flag: 'Flag',
};

/** What the scope of that name has. */
export const OPSWORKS_CM = 'its own calls, and those that it made in other services';

/** Those that open unfolded: the questions asked first. */
export const OPEN_AT_FIRST: ReadonlySet<Facet> = new Set<Facet>(['service', 'action', 'actor', 'result']);

/** What stands for the empty value: calls that have none. */
export const NONE = '(none)';
