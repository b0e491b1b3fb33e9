import { FACETS, type Facet } from '../calls/facets.ts';
import type { Filter } from '../calls/filter.ts';
import { findArn, shortName } from '../model/arn.ts';
import { OPSWORKS_CM } from '../model/opsworks-cm.ts';
import { GLOBAL_AT_TIMES, GLOBAL_SERVICES } from './global-services.ts';
import { toAskable } from './left-out.ts';
import type { Query } from './query.ts';
import { quoteShell } from './quote-shell.ts';
import { isRegion } from './region-shape.ts';

/** Attributes of LookupEvents, the most telling first. Source: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupAttribute.html */
const ATTRIBUTES: readonly (readonly [Facet, string])[] = [
  ['access-key', 'AccessKeyId'],
  ['actor', 'Username'],
  ['action', 'EventName'],
  ['service', 'EventSource'],
  ['read-write', 'ReadOnly'],
];
/** Why it is not asked for what it has an attribute like. */
const NOT_ASKED: Partial<Record<Facet, string>> = {
  target: 'not asked for; lookup-events knows only the resources that CloudTrail lists with an event.',
};
/** The longest value that LookupEvents takes. */
const MAX_VALUE = 2000;

/** What stands for itself between double quotes in POSIX shells, PowerShell and cmd, and in the CLI's shorthand. */
const SAFE_ANYWHERE = /^\w[\w./:@+-]*$/;

/**
 * `aws cloudtrail lookup-events` as a line that PowerShell, cmd and POSIX shells read alike; for a POSIX shell only when the value has
 * characters that they quote differently. It honours one attribute, exactly as written, and looks into the last 90 days
 * of one Region: everything else is named in `leftOut`.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
 */
export function writeLookup(filter: Filter): Query {
  const leftOut: string[] = [];
  const words = ['aws', 'cloudtrail', 'lookup-events'];
  const taken = findAttribute(filter);
  const region = findOnly(filter, 'region');
  const regional = region !== undefined && isRegion(region);
  const anyRegion = (filter.facets.region ?? []).length === 0;
  const ofService = anyRegion ? GLOBAL_SERVICES.get(findOnly(filter, 'service') ?? '') : undefined;
  if (taken) words.push('--lookup-attributes', toAttributes(taken));
  if (filter.from !== undefined) words.push('--start-time', toTime(Math.ceil(filter.from / 1000)));
  // Events of the last second are found too, and the filter's end is not included.
  if (filter.to !== undefined) words.push('--end-time', toTime(Math.ceil(filter.to / 1000) - 1));
  if (regional) words.push('--region', region);
  else if (ofService !== undefined) words.push('--region', ofService);
  words.push('--output', 'json');
  for (const facet of FACETS) {
    const { values, leftOut: notAsked } = toAskable(filter, facet);
    leftOut.push(...notAsked);
    if (values.length === 0 || facet === taken?.facet || (facet === 'region' && regional)) continue;
    leftOut.push(
      facet === 'region'
        ? 'region: a call looks into one Region; run it in each.'
        : canAsk(facet, values)
          ? `${facet}: lookup-events takes one attribute with one value.`
          : `${facet}: ${NOT_ASKED[facet] ?? 'lookup-events cannot ask for it.'}`,
    );
  }
  if (taken?.facet === 'actor')
    leftOut.push('actor: looked for by the name of the user or session; others of that name are found too.');
  const ofRegion = toRegionHint(filter, regional ? region : ofService, anyRegion);
  if (ofRegion !== undefined) leftOut.push(ofRegion);
  if (filter.text.trim() !== '') leftOut.push('words: lookup-events does not search in records.');
  if (filter.opsworksCm && taken?.facet === 'service' && taken.value === OPSWORKS_CM)
    leftOut.push('OpsWorks CM: calls that the service made elsewhere on its own account are not found.');
  else if (filter.opsworksCm) leftOut.push('OpsWorks CM: another attribute was taken.');
  leftOut.push('It finds management events of the last 90 days only, in the account that asks.');
  if (taken && !SAFE_ANYWHERE.test(taken.value))
    leftOut.push('The line is for a POSIX shell; PowerShell and cmd quote its value differently.');
  return { engine: 'AWS CLI', text: words.join(' '), leftOut };
}

/** In the CLI's shorthand where that is safe, else as JSON: both are one word of the line. */
function toAttributes({ attribute, value }: Taken): string {
  return SAFE_ANYWHERE.test(value)
    ? `"AttributeKey=${attribute},AttributeValue=${value}"`
    : quoteShell(JSON.stringify([{ AttributeKey: attribute, AttributeValue: value }]));
}

/** Where the asked service's events are, when that is not the Region that is asked. */
function toRegionHint(filter: Filter, asked: string | undefined, anyRegion: boolean): string | undefined {
  const service = findOnly(filter, 'service');
  const home = GLOBAL_SERVICES.get(service ?? '');
  if (home !== undefined && anyRegion)
    return `region: ${service} records its events in ${home}; name another one in GovCloud and China.`;
  if (home !== undefined && asked !== undefined && asked !== home && !/^(?:us-gov|us-iso|cn|eusc)/.test(asked))
    return `region: ${service} records its events in ${home}.`;
  if (!anyRegion) return undefined;
  const others = GLOBAL_AT_TIMES.has(service ?? '')
    ? `; what ${service} does at its global endpoint is in us-east-1`
    : service === undefined
      ? '; events of IAM and other global services are in us-east-1'
      : '';
  return `region: it looks into the one that the command line is set to; add --region for another${others}.`;
}

interface Taken {
  facet: Facet;
  attribute: string;
  value: string;
}

function findAttribute(filter: Filter): Taken | undefined {
  for (const [facet, attribute] of ATTRIBUTES) {
    const only = findOnly(filter, facet);
    const value = only === undefined ? undefined : findAsked(facet, only);
    if (value !== undefined) return { facet, attribute, value };
  }
  return filter.opsworksCm ? { facet: 'service', attribute: 'EventSource', value: OPSWORKS_CM } : undefined;
}

function canAsk(facet: Facet, values: readonly string[]): boolean {
  return ATTRIBUTES.some(([asked]) => asked === facet) && values.some((value) => findAsked(facet, value) !== undefined);
}

/** A facet's value as LookupEvents has it. `undefined`: it has none for it, or none that may stand in a command. */
function findAsked(facet: Facet, value: string): string | undefined {
  if (value === '') return undefined;
  if (facet === 'read-write') return String(value === 'read');
  const asked = facet === 'actor' ? findUsername(value) : value;
  // Not the facet's value: a name is decoded from an ARN that is written URL-encoded.
  return asked !== undefined && isPrintable(asked) ? asked : undefined;
}

/**
 * The `Username` of the events of an IAM user, or of a role's session: the session's name.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events-cli.html (its example outputs)
 */
function findUsername(actor: string): string | undefined {
  const arn = findArn(actor);
  const named =
    (arn?.service === 'iam' && arn.resource.startsWith('user/')) ||
    (arn?.service === 'sts' && arn.resource.startsWith('assumed-role/'));
  return named ? shortName(actor) : undefined;
}

/** The one value that is asked for. `undefined`: none, several, or the absence of one. */
function findOnly(filter: Filter, facet: Facet): string | undefined {
  const [only, ...others] = toAskable(filter, facet).values;
  return others.length === 0 && only !== '' ? only : undefined;
}

/** A shell in a terminal acts on control characters while a line is pasted, however they are quoted. */
function isPrintable(value: string): boolean {
  return value.length <= MAX_VALUE && /^[\x20-\x7e]*$/.test(value);
}

function toTime(seconds: number): string {
  const [first, last] = [0, 253_402_214_400];
  return new Date(Math.min(Math.max(seconds, first), last) * 1000).toISOString().replace('.000Z', 'Z');
}
