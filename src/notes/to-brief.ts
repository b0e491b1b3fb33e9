import type { ApiCall } from '../model/api-call.ts';
import type {
  Brief,
  EffectText,
  EvidenceLink,
  FlagText,
  OutcomeText,
  Row,
  Section,
  SectionKind,
  Severity,
  Span,
  Surroundings,
} from './brief.ts';
import { findConsoleLink } from './console-link.ts';
import { addDenialRows } from './denial-rows.ts';
import { toEvidenceText, toPartialText } from './evidence-text.ts';
import { addDetail, addField, toIdentityRows } from './identity-rows.ts';
import { toOutcomeText } from './outcome-text.ts';
import { toParameterRows } from './parameter-rows.ts';
import { toSentence, toSpans } from './sentence.ts';
import { toUnreadTime, toUtcText } from './time-text.ts';
import { findSurroundings } from './to-surroundings.ts';

/** The highest of a call's effects and flags. */
export function toSeverity({ effects, flags }: ApiCall): Severity {
  let highest: Severity = 'info';
  for (const { severity } of effects) highest = higher(highest, severity);
  for (const { severity } of flags) highest = higher(highest, severity);
  return highest;
}

function higher(one: Severity, other: Severity): Severity {
  return one === 'high' || other === 'high' ? 'high' : one === 'info' ? other : one;
}

/**
 * A call in sentences and rows.
 *
 * @param now milliseconds since 1970, to say whether Event history still holds the event.
 * @param book the calls known beside it, for what they say about the same server; left out when nobody asks.
 */
export function toBrief(call: ApiCall, now: number, book?: ReadonlyMap<string, ApiCall>): Brief {
  const time = call.time ? toUtcText(call.time) : toUnreadTime(call.timeText);
  const link = findConsoleLink(call, now);
  const brief = new BriefOfCall(call, link, time);
  const around = book && findSurroundings(book, call);
  if (around) brief.around = around;
  return brief;
}

/** A class, since getters in an object literal would give every brief a hidden class of its own, which V8 keeps for long. */
class BriefOfCall implements Brief {
  readonly eventId: string;
  readonly partial: boolean;
  readonly severity: Severity;
  readonly sentence: Span[];
  readonly outcome: OutcomeText;
  readonly effects: EffectText[];
  readonly flags: FlagText[];
  readonly sections: Section[];
  declare partialText?: string;
  declare time?: string;
  declare link?: EvidenceLink;
  declare around?: Surroundings;
  readonly #call: ApiCall;

  constructor(call: ApiCall, link: EvidenceLink | undefined, time: string | undefined) {
    this.#call = call;
    this.eventId = call.id;
    this.partial = call.partial;
    this.severity = toSeverity(call);
    this.sentence = toSentence(call);
    this.outcome = toOutcomeText(call);
    this.effects = call.effects.map(({ phrases, severity }) => ({ severity, value: toSpans(phrases) }));
    this.flags = call.flags.map(({ kind, text, severity, path }) => ({ kind, text, severity, path }));
    this.sections = toSections(call, time);
    if (call.partial) this.partialText = toPartialText(call.evidence.channel);
    if (time !== undefined) this.time = time;
    if (link) this.link = link;
  }

  get record(): string {
    return this.#call.recordText().text;
  }

  get masked(): number {
    return this.#call.recordText().masked;
  }
}

function toSections(call: ApiCall, time: string | undefined): Section[] {
  const { request, response, additional } = call;
  const sections: Section[] = [];
  add(sections, 'result', 'Result', toResultRows(call));
  add(sections, 'who', 'Who', toIdentityRows(call));
  add(sections, 'from', 'From', toOriginRows(call));
  add(sections, 'what', 'Call', toActionRows(call, time));
  const none = request.rows.length === 0 ? 'none' : undefined;
  add(sections, 'request', 'Request parameters', toParameterRows(request, 'param'), request.remark ?? none);
  add(sections, 'response', 'Answer', toParameterRows(response, 'response'), response.remark);
  add(sections, 'more', 'More in the record', toParameterRows(additional, 'detail'), additional.remark);
  add(sections, 'ids', 'Ids', toIdRows(call));
  const evidence: Row[] = [];
  addField(evidence, 'evidence', 'Source', toEvidenceText(call.evidence));
  add(sections, 'evidence', 'Evidence', evidence);
  return sections;
}

/** Sections with nothing in them are left out. */
function add(sections: Section[], kind: SectionKind, title: string, rows: Row[], remark?: string): void {
  if (remark !== undefined) sections.push({ kind, title, rows, remark });
  else if (rows.length > 0) sections.push({ kind, title, rows });
}

function toResultRows(call: ApiCall): Row[] {
  const { outcome } = call;
  const rows: Row[] = [];
  addField(rows, 'error-code', 'Error code', outcome.code, 'code');
  addField(rows, 'error-message', 'Error message', outcome.message);
  addDenialRows(rows, call);
  return rows;
}

function toOriginRows({ origin }: ApiCall): Row[] {
  const rows: Row[] = [];
  const label = (origin.addressKind && ADDRESS_LABELS[origin.addressKind]) ?? 'Source IP';
  addField(rows, 'source-ip', label, origin.address, 'code');
  addField(rows, 'origin', 'Made with', origin.made);
  addField(rows, 'user-agent', 'User agent', origin.userAgent, 'code');
  addDetail(rows, 'VPC endpoint', origin.vpcEndpoint, 'vpcEndpointId', 'code');
  return rows;
}

function toActionRows(call: ApiCall, time: string | undefined): Row[] {
  const { service, targets, madeByOpsworksCm: made } = call;
  const rows: Row[] = [];
  const known = service.source === undefined || service.source === service.name;
  addField(rows, 'action', 'Action', call.action ?? 'not named', 'code');
  addField(rows, 'service', 'Service', known ? service.name : `${service.name} (${service.source})`);
  addDetail(rows, 'Engine', call.engine);
  let other = 'Target';
  for (const { arn, name, type } of targets) {
    addField(rows, 'target', type ? `Target (${type})` : other, arn ?? name, 'code');
    other = 'Also';
  }
  if (made) addDetail(rows, 'Made by OpsWorks CM', made.why, made.path);
  addDetail(rows, 'Kind of event', CATEGORY_WORDS[call.category]);
  addField(rows, 'access-level', 'Access level', call.accessLevel);
  addField(rows, 'time', 'Time', time);
  addField(rows, 'region', 'Region', call.region, 'code');
  addField(rows, 'account', 'Account', call.accountId, 'code');
  return rows;
}

function toIdRows(call: ApiCall): Row[] {
  const rows: Row[] = [];
  if (call.hasOwnId) addField(rows, 'event-id', 'Event id', call.id, 'code');
  else addField(rows, 'event-id', 'Event id', 'the record has none', 'remark');
  addField(rows, 'request-id', 'Request id', call.requestId, 'code');
  addDetail(rows, 'Shared event id', call.sharedEventId, 'sharedEventID', 'code');
  addDetail(rows, 'Record version', call.eventVersion, 'eventVersion', 'code');
  return rows;
}

const ADDRESS_LABELS: Partial<Record<NonNullable<ApiCall['origin']['addressKind']>, string>> = {
  private: 'Source IP (private)',
  documentation: 'Source IP (documentation)',
  local: 'Source IP (local)',
  service: 'Source (AWS service)',
};

const CATEGORY_WORDS: Record<ApiCall['category'], string | undefined> = {
  management: undefined,
  data: 'data event',
  'network-activity': 'network activity event (VPC endpoint)',
  insight: 'Insights event: unusual activity that CloudTrail noticed, not a call',
  aggregated: 'aggregated event: a count of calls, not one call',
  'service-event': 'service event: made by AWS, not by a call',
  'sign-in': 'sign-in event',
  'console-action': 'console action',
};
