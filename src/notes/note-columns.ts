import type { ParameterList } from '../model/api-call.ts';
import type { MfaMark } from '../model/identity-types.ts';
import { rowsOf } from './chosen-fields.ts';
import { toChannelText } from './evidence-text.ts';
import { findLocalTime } from './local-time.ts';
import type { NoteEntry, ValueOptions } from './note.ts';
import { plainText } from './sentence.ts';
import { toUnreadTime } from './time-text.ts';

/** A value as JSON has it. `undefined`: the call has none. */
export type Datum =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Datum[]
  | { readonly [name: string]: Datum };

/** One call by names of ours, in the order of the columns. */
export type Data = [name: string, value: Datum][];

/** All that a note of data holds of a call: the columns of CSV and, where there is a value, the members of JSON. */
export function toData(entry: NoteEntry, before: NoteEntry | undefined, { timeZone }: ValueOptions): Data {
  const { call, brief, remark } = entry;
  const { identity, origin, outcome, evidence, time } = call;
  const { session } = identity;
  const earlier = before?.call.time;
  return [
    ['time', time?.iso ?? toUnreadTime(call.timeText)],
    ...(timeZone === undefined ? [] : ([['local_time', time && findLocalTime(time, timeZone)]] satisfies Data)),
    ['seconds_since_previous', time && earlier && (time.ms - earlier.ms) / 1000],
    ['sentence', plainText(brief.sentence)],
    ['result', brief.outcome.text],
    ['actor', identity.actor],
    ['action', call.action],
    ['targets', call.targets.map(({ arn, name }) => arn ?? name)],
    ['source_ip', origin.address],
    ['user_agent', origin.userAgent],
    ['made_with', origin.made],
    ['error_code', outcome.code],
    ['error_message', outcome.message],
    ['service', call.service.name],
    ['event_source', call.service.source],
    ['region', call.region],
    ['account', call.accountId],
    ['identity_type', identity.type],
    ['identity', identity.arn ?? identity.userName ?? identity.principalId],
    ['session', session?.name],
    ['issuer', session?.issuer?.arn ?? session?.issuer?.name],
    ['access_key', identity.accessKey?.id],
    ['mfa', session && MFA[session.mfa]],
    ['invoked_by', identity.invokedBy],
    ['request', toMembers(call.request)],
    ['response', toMembers(call.response)],
    ['effects', brief.effects.map(({ value }) => plainText(value))],
    ['flags', brief.flags.map(({ text, path }) => `${text} (${path})`)],
    ['event_id', call.hasOwnId ? call.id : undefined],
    ['request_id', call.requestId],
    ['partial', brief.partialText],
    ['remark', remark],
    ['link', brief.link?.href],
    ['link_note', brief.link?.expired ? 'no longer in Event history: older than 90 days' : undefined],
    ['evidence', rowsOf(brief, 'evidence')[0]?.text],
    ['read_from', toChannelText(evidence.channel)],
    ['page_or_file', evidence.name],
    ['read_at', new Date(evidence.readAt).toISOString()],
    ['line', evidence.line],
    ['record_number', evidence.index === undefined ? undefined : evidence.index + 1],
    ['sha256', evidence.sha256],
  ];
}

const MFA: Record<MfaMark, boolean | undefined> = { marked: true, 'not-marked': false, 'not-said': undefined };

/** The values of a request or an answer by their paths, secrets masked. Two that share a path stand in a list. */
function toMembers({ rows, remark }: ParameterList): Datum {
  if (rows.length === 0) return remark;
  const members = new Map<string, Datum[]>();
  for (const { path, kind, text } of rows) {
    if (kind === 'container') continue;
    const value = toValue(kind, text);
    const others = members.get(path);
    if (others) others.push(value);
    else members.set(path, [value]);
  }
  if (remark !== undefined) members.set('…', [remark]);
  return Object.fromEntries([...members].map(([path, values]) => [path, values.length === 1 ? values[0] : values]));
}

function toValue(kind: string, text: string): Datum {
  if (kind === 'flag') return text === 'true';
  if (kind === 'number') return String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text;
  if (kind === 'empty') return text === 'null' ? null : text === 'empty' ? '' : text;
  return text;
}
