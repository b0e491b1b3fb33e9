import type { CloudTrailRecord } from '../records/cloudtrail-record.ts';
import { isNumber } from '../values/exact-number.ts';
import type { JsonObject } from '../values/json.ts';
import type { Target } from './api-call.ts';
import { findArn, shortName } from './arn.ts';
import { isObject, scalarText, textOf } from './json-view.ts';
import { maskName } from './mask-members.ts';
import { isRedacted } from './redaction.ts';
import { maskShapes, type SecretPaths } from './secrets.ts';
import type { OperationKnowledge, ServiceKnowledge } from './services/knowledge.ts';
import { compilePath, findMembers, MEMBER_OF } from './services/member-path.ts';

const MAX_TARGETS = 20;
/** Shared: nobody adds to the targets of a call. */
const NONE: Target[] = [];

/** The resource acted on: from the service's table, else from `resources`, else from telling members of the request. */
export function toTargets(
  record: CloudTrailRecord,
  service: ServiceKnowledge | undefined,
  operation: OperationKnowledge | undefined,
  secrets: SecretPaths,
): Target[] {
  const ofOperation = operation?.target ? fromPaths(record, operation.target) : NONE;
  if (ofOperation.length > 0) return ofOperation;
  const ofService = service?.target ? fromPaths(record, service.target) : NONE;
  if (ofService.length > 0) return ofService;
  const listed = fromResources(record);
  return listed.length > 0 ? listed : fromRequest(record, secrets);
}

function fromPaths(record: CloudTrailRecord, paths: readonly string[]): Target[] {
  for (const path of paths) {
    const { part } = compilePath(path);
    const targets: Target[] = [];
    for (const { value, at } of findMembers(record, path)) {
      const texts = Array.isArray(value) ? value : [value];
      for (const text of texts)
        if (typeof text === 'string' && text !== '') targets.push(toTarget(text, `${MEMBER_OF[part]}.${maskName(at)}`));
    }
    if (targets.length > 0) return targets.length > MAX_TARGETS ? targets.slice(0, MAX_TARGETS) : targets;
  }
  return NONE;
}

/** Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html (`resources`) */
function fromResources(record: CloudTrailRecord): Target[] {
  if (!record.resources) return NONE;
  const targets: Target[] = [];
  for (const [index, resource] of record.resources.entries()) {
    const arn = textOf(resource.ARN) ?? textOf(resource.arn) ?? textOf(resource.resourceName);
    if (arn === undefined) continue;
    const type = textOf(resource.type);
    const accountId = textOf(resource.accountId);
    const target = toTarget(arn, `resources.${index}`);
    if (type !== undefined) target.type = type;
    if (accountId !== undefined) target.accountId = accountId;
    targets.push(target);
    if (targets.length === MAX_TARGETS) break;
  }
  return targets;
}

/** Names and ids of the asking, not of what is acted on. */
const NOT_TARGETS = /token|requestid|clientid|sessionname|pagination|marker|^maxresults|accountid$/i;
const SUFFIXES = ['Arn', 'Id', 'Identifier', 'Name', ''];
/** In `TELLING`: a thing that is made is named by its own name or id only. */
const OWN_NAME = 1;
const TELLING = [/Arn$/i, /^(?:name|id)$/i, /Name$/, /Id$/, /Identifier$/];
/** Verbs of calls that make something: the ids in such a request belong to other things. */
const MAKES = /^(?:Create|Allocate|Run|Register|Request|Start|Launch|Import)(?=[A-Z])/;

function fromRequest(record: CloudTrailRecord, secrets: SecretPaths): Target[] {
  const request = record.requestParameters;
  const { wanted, makes } = toAim(record.eventName ?? '');
  const named =
    findNamed(request, wanted, 'requestParameters', secrets) ??
    findNamed(record.responseElements, wanted, 'responseElements', secrets);
  if (named) return [named];
  if (!isObject(request)) return NONE;
  const names = Object.keys(request).filter((name) => tellingBits(name) !== 0);
  if (names.length === 0) return NONE;
  for (let rank = 0; rank < TELLING.length; rank++) {
    if (makes && rank !== OWN_NAME) continue;
    for (const name of names) {
      const target =
        tellingBits(name) & (1 << rank) ? targetAt(request, name, 'requestParameters', secrets) : undefined;
      if (target) return [target];
    }
  }
  return NONE;
}

// Names of operations and members are few: each is looked at once.
const aims = new Map<string, { wanted: readonly string[]; makes: boolean }>();
const bits = new Map<string, number>();
const MAX_KNOWN = 5000;

/** What an operation acts on by its name: the members to look for, in lower case, best first. */
function toAim(operation: string): { wanted: readonly string[]; makes: boolean } {
  let aim = aims.get(operation);
  if (!aim) {
    const noun = nounOf(operation);
    const wanted = noun === '' ? [] : SUFFIXES.map((suffix) => `${noun}${suffix}`.toLowerCase());
    aim = { wanted, makes: MAKES.test(operation) };
    if (aims.size >= MAX_KNOWN) aims.clear();
    aims.set(operation, aim);
  }
  return aim;
}

/** Which of the telling patterns a member's name has, as bits. */
function tellingBits(name: string): number {
  let found = bits.get(name);
  if (found === undefined) {
    found = 0;
    if (!NOT_TARGETS.test(name))
      for (const [rank, pattern] of TELLING.entries()) if (pattern.test(name)) found |= 1 << rank;
    if (bits.size >= MAX_KNOWN) bits.clear();
    bits.set(name, found);
  }
  return found;
}

/** "CreateNetworkInterface" acts on a `networkInterface`. */
function nounOf(operation: string): string {
  const noun = /^[A-Z][a-z]+(?=([A-Z]\w*)$)/.exec(operation)?.[1]?.replace(/\d{8}(?:v\d+)?$/, '') ?? '';
  return noun.replace(/s$/, '');
}

/** `server.server.serverName` is as deep as answers go. */
const MAX_DEPTH = 4;

/** `networkInterfaceId`, or `networkInterface.networkInterfaceId` in an answer. */
function findNamed(
  part: unknown,
  wanted: readonly string[],
  at: string,
  secrets: SecretPaths,
  depth = 0,
): Target | undefined {
  if (wanted.length === 0 || !isObject(part) || depth > MAX_DEPTH) return undefined;
  const names = Object.keys(part);
  const lower = names.map((name) => name.toLowerCase());
  for (const want of wanted) {
    const name = names[lower.indexOf(want)];
    if (name === undefined) continue;
    const member = part[name];
    const inside = isObject(member) ? findNamed(member, wanted, `${at}.${name}`, secrets, depth + 1) : undefined;
    const found = inside ?? targetAt(part, name, at, secrets);
    if (found) return found;
  }
  return undefined;
}

function targetAt(part: JsonObject, name: string, at: string, secrets: SecretPaths): Target | undefined {
  const value = part[name];
  if (typeof value !== 'string' && !isNumber(value)) return undefined;
  const text = scalarText(value);
  if (
    text === '' ||
    isRedacted(text) ||
    secrets.isSecret(at === 'requestParameters' ? 'request' : 'response', [name], text)
  )
    return undefined;
  return toTarget(text, `${at}.${maskName(name)}`);
}

function toTarget(written: string, path: string): Target {
  const text = maskShapes(written);
  const target: Target = { name: shortName(text), path };
  const arn = findArn(text);
  if (arn) target.arn = text;
  if (arn?.accountId) target.accountId = arn.accountId;
  return target;
}
