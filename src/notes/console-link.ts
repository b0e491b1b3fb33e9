import type { ApiCall } from '../model/api-call.ts';
import type { EvidenceLink } from './brief.ts';

/** Event history keeps 90 days. Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events.html */
const KEPT_MS = 90 * 24 * 3600 * 1000;

/** Hosts of the partitions, by the beginning of the Region's name. */
const HOSTS: [prefix: string, host: string][] = [
  ['cn-', 'console.amazonaws.cn'],
  ['us-gov-', 'console.amazonaws-us-gov.com'],
  ['eusc-', 'console.amazonaws-eusc.eu'],
];

/** A record's Region as AWS writes them; anything else, also a forged one, gives no link. */
const REGION = /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}[a-z]?$/;

/** Ids as AWS makes them stand in an address as they are. */
const PLAIN = /^[\w-]+$/;
/** Half of a character, of which no address can be made. */
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * The link back to the event, good for anyone: the partition's host, the record's own Region, no multi-session label (it
 * holds the account id and opens in that session only). `undefined` when Region or id are missing or
 * cannot stand in an address.
 */
export function findConsoleLink(call: ApiCall, now: number): EvidenceLink | undefined {
  const { region, id, hasOwnId, time } = call;
  if (!hasOwnId || region === undefined) return undefined;
  const isPlain = PLAIN.test(id);
  if (!isPlain && LONE_SURROGATE.test(id)) return undefined;
  const events = eventsOf(region);
  if (events === '') return undefined;
  return {
    href: `${events}${isPlain ? id : encodeId(id)}`,
    expired: time !== undefined && now - time.ms > KEPT_MS,
  };
}

/** Also what addresses may hold and some markup reads as marks. */
function encodeId(id: string): string {
  return encodeURIComponent(id).replace(/[!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
}

const known = new Map<string, string>();
const MAX_KNOWN = 200;

/** Where the events of a Region are in the console, or nothing when it is no Region. Each is looked at once. */
function eventsOf(region: string): string {
  let events = known.get(region);
  if (events === undefined) {
    const [, host] = HOSTS.find(([prefix]) => region.startsWith(prefix)) ?? ['', 'console.aws.amazon.com'];
    events = REGION.test(region) ? `https://${region}.${host}/cloudtrailv2/home?region=${region}#/events/` : '';
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(region, events);
  }
  return events;
}
