import { findDenial, toDeniedBy } from '../model/denial.ts';
import type { FacetEntry } from './facet-entry.ts';

const NO_INSIGHTS = 'Insights events are not found by it: they name what they are about deeper, and are kept apart.';

/**
 * What calls are counted and filtered by, in the order of the page. Values are the record's own where it has one, so that a filter can
 * become a query. A call that has no value has the empty text. Names that hold a secret are masked, as everywhere.
 *
 * An entry is all that a new facet needs, unless it says `rule` or `own`: then the compiler asks for the rule (`add-part.ts`) or the
 * expressions (`sql-conditions.ts`, `write-insights.ts`).
 */
export const FACET_TABLE = {
  service: {
    words: 'Service',
    startsOpen: true,
    columns: ['eventSource'],
    value: ({ service }) => service.source,
    query: 'members',
    differs: NO_INSIGHTS,
  },
  action: {
    words: 'Action',
    startsOpen: true,
    columns: ['eventName'],
    value: ({ action }) => action,
    query: 'members',
    differs: NO_INSIGHTS,
  },
  'identity-type': {
    words: 'Identity type',
    columns: ['userIdentity.type'],
    value: ({ identity }) => identity.type,
    query: 'members',
  },
  actor: {
    words: 'Actor',
    startsOpen: true,
    columns: ['userIdentity.arn', 'userIdentity.principalId', 'userIdentity.userName', 'userIdentity.invokedBy'],
    value: ({ identity }) => identity.arn ?? identity.principalId ?? identity.userName ?? identity.invokedBy,
    query: 'members',
  },
  // Of a session without an issuer's name, the name in an ARN.
  role: {
    words: 'Role',
    columns: ['userIdentity.sessionContext.sessionIssuer.userName'],
    value: ({ identity }) => identity.session?.issuer?.name,
    query: 'own',
  },
  'access-key': {
    words: 'Access key',
    columns: ['userIdentity.accessKeyId'],
    value: ({ identity }) => identity.accessKey?.id,
    query: 'members',
  },
  'source-ip': {
    words: 'Source IP',
    columns: ['sourceIPAddress'],
    value: ({ origin }) => origin.address,
    query: 'members',
  },
  tool: {
    words: 'Tool',
    columns: 'rule',
    value: ({ origin }) => origin.tool,
    query: 'none',
  },
  target: {
    words: 'Server or resource',
    values: ({ targets }) => targets.map(({ arn, name }) => arn ?? name),
    query: 'text',
    differs: 'looked for as text anywhere in the record, so there may be more calls.',
  },
  region: {
    words: 'Region',
    columns: ['awsRegion'],
    value: ({ region }) => region,
    query: 'members',
  },
  account: {
    words: 'Account',
    columns: ['recipientAccountId', 'userIdentity.accountId'],
    value: ({ accountId }) => accountId,
    query: 'members',
  },
  // An `OutcomeKind`.
  result: {
    words: 'Result',
    startsOpen: true,
    ours: true,
    columns: 'rule',
    value: ({ outcome }) => outcome.kind,
    query: 'own',
  },
  'error-code': {
    words: 'Error code',
    columns: ['errorCode'],
    // A code inside of an answer is not the record's own.
    value: ({ outcome }) => outcome.ownCode ?? (outcome.path === undefined ? outcome.code : undefined),
    query: 'members',
  },
  'denied-by': {
    words: 'Denied by',
    values: ({ outcome }) => {
      const denial = findDenial(outcome);
      return denial ? [toDeniedBy(denial)] : [];
    },
    query: 'none',
  },
  // Often another one than the call's own: `iam:PassRole` of a RunInstances.
  'denied-action': {
    words: 'Denied action',
    values: ({ outcome }) => {
      const action = findDenial(outcome)?.action;
      return action === undefined ? [] : [action];
    },
    query: 'text',
    differs: 'looked for as text anywhere in the record, so there may be more calls.',
  },
  // In the words of AWS's reference.
  'access-level': {
    words: 'Access level',
    columns: 'rule',
    value: ({ accessLevel }) => accessLevel,
    query: 'none',
  },
  // `read` or `write`.
  'read-write': {
    words: 'Read or write',
    ours: true,
    columns: 'rule',
    value: ({ readOnly }) => (readOnly === undefined ? undefined : readOnly ? 'read' : 'write'),
    query: 'own',
    differs: 'where a record lacks readOnly, told by the name of the action; Trailbrief knows some better.',
  },
  // A `FlagKind` each.
  flag: {
    words: 'Flag',
    ours: true,
    values: ({ flags }) => flags.map(({ kind }) => kind),
    query: 'none',
  },
} as const satisfies Record<string, FacetEntry>;
