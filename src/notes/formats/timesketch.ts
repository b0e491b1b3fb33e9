import { isImpossibleTime } from '../../values/instant.ts';
import { rowsOf } from '../chosen-fields.ts';
import { toCompactJson, toJsonNote } from '../json-text.ts';
import type { NoteEntry } from '../note.ts';
import { plainText } from '../sentence.ts';
import type { DataFormat } from './note-format.ts';

/**
 * Timesketch's JSONL, a line for each call, with the names that Plaso gives a CloudTrail event, so that what looks for those
 * finds them. `cloud_trail_event` is the record as JSON text, secrets masked; `cloud_trail_event_masked` says how many were.
 * Sources: https://timesketch.org/guides/user/import-from-json-csv/ and
 * https://github.com/log2timeline/plaso/blob/main/plaso/parsers/jsonl_plugins/aws_cloudtrail_log.py
 */
export const TIMESKETCH: DataFormat = {
  kind: 'data',
  ending: 'jsonl',
  mimeType: 'application/x-ndjson',
  head: () => '',
  rows: (entries) => entries.map((entry) => `${toJsonNote(JSON.stringify(toEvent(entry)))}\n`).join(''),
  tail: '',
};

function toEvent({ call, brief, remark }: NoteEntry): Record<string, string | number | boolean | undefined> {
  const { identity, evidence, time } = call;
  const { text, masked } = call.recordText();
  // Timesketch takes no event without a time: then it is the one at which the call was read, and says so.
  const at = (time?.iso ?? new Date(evidence.readAt).toISOString()).replace(/Z$/, '+00:00');
  return {
    message: `${plainText(brief.sentence)}. ${brief.outcome.text}.`,
    datetime: at,
    timestamp_desc: time ? 'Recorded Time' : `Time read by Trailbrief, the record has ${toTimeFault(call.timeText)}`,
    data_type: 'aws:cloudtrail:entry',
    access_key: identity.accessKey?.id,
    account_identifier: call.accountId,
    cloud_trail_event: text === '' ? '{}' : toCompactJson(text),
    event_name: call.action,
    event_source: call.service.source,
    recorded_time: time && at,
    resources: call.targets.map(({ arn, name }) => arn ?? name).join(', ') || undefined,
    source_ip: call.origin.address,
    user_identity_arn: identity.arn,
    user_name: identity.userName ?? identity.session?.name,
    cloud_trail_event_masked: text === '' ? undefined : masked,
    event_id: call.hasOwnId ? call.id : undefined,
    request_id: call.requestId,
    aws_region: call.region,
    partial: call.partial || undefined,
    remark,
    link: brief.link?.href,
    link_note: brief.link?.expired ? 'no longer in Event history: older than 90 days' : undefined,
    evidence: rowsOf(brief, 'evidence')[0]?.text,
  };
}

function toTimeFault(timeText: string | undefined): string {
  return timeText === undefined ? 'none' : isImpossibleTime(timeText) ? 'an impossible one' : 'none that can be read';
}
