import type { AccessKey } from './identity-types.ts';

/** Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids */
export function toAccessKey(id: string): AccessKey {
  return { id, kind: id.startsWith('AKIA') ? 'long-term' : id.startsWith('ASIA') ? 'temporary' : 'unknown' };
}
