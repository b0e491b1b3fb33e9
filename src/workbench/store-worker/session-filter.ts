import { type Filter, NO_FILTER } from '../../calls/filter.ts';
import type { CallTable } from '../../calls/table/call-table.ts';
import { own, ownText } from '../../model/json-view.ts';
import { maskShapes } from '../../model/secrets.ts';
import type { CloudTrailRecord } from '../../records/cloudtrail-record.ts';

/**
 * The filter that shows what a session did, from the answer of the call that began it (AssumeRole and its kin,
 * GetSessionToken, GetFederationToken): by the key that the session got; by who it is called where no call bears that key.
 * `undefined`: the answer names no session.
 */
export function findSessionFilter(table: CallTable, record: CloudTrailRecord): Filter | undefined {
  const answer = record.responseElements;
  const key = ownText(own(answer, 'credentials'), 'accessKeyId');
  const arn = ownText(own(answer, 'assumedRoleUser'), 'arn') ?? ownText(own(answer, 'federatedUser'), 'arn');
  const actor = arn === undefined ? undefined : maskShapes(arn);
  const { codes } = table;
  const byKey = key !== undefined && codes['access-key'].dictionary.find(key) !== undefined;
  const byActor = actor !== undefined && codes.actor.dictionary.find(actor) !== undefined;
  if (key !== undefined && (byKey || !byActor)) return { ...NO_FILTER, facets: { 'access-key': [key] } };
  return actor === undefined ? undefined : { ...NO_FILTER, facets: { actor: [actor] } };
}
