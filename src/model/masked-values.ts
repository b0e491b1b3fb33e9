import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import type { ApiCall, MaskedValue, ParameterList } from './api-call.ts';
import { toOtherMembers } from './other-members.ts';
import { toParameters } from './parameters.ts';
import { newRowSink, type RowSink } from './row-sink.ts';
import type { SecretPaths } from './secrets.ts';

/** Characters of one value: a longer one is shown up to here. */
const MAX_TEXT = 20_000;

/** What the masked rows of a call stand for, read again from its record: most calls have none, and of most nobody asks. */
export function toMaskedValues(
  record: CloudTrailRecord,
  secrets: SecretPaths,
  { request, response, additional }: Pick<ApiCall, MaskedValue['part']>,
): MaskedValue[] {
  const values: MaskedValue[] = [];
  const read = (part: MaskedValue['part'], list: ParameterList, walk: (sink: RowSink) => void): void => {
    if (!list.rows.some(({ kind }) => kind === 'secret')) return;
    const found = new Map<string, string | undefined>();
    walk({
      ...newRowSink(),
      // Two members may share a path: then neither can be told from the other.
      onSecret: (path, text) => found.set(path, found.has(path) ? undefined : text.slice(0, MAX_TEXT)),
    });
    for (const [path, text] of found) if (text !== undefined) values.push({ part, path, text });
  };
  read('request', request, (sink) => toParameters(record.requestParameters, 'request', secrets, sink));
  read('response', response, (sink) => toParameters(record.responseElements, 'response', secrets, sink));
  read('additional', additional, (sink) => toOtherMembers(record, secrets, sink));
  return values;
}
