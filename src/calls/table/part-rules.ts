import { toCategory } from '../../model/category.ts';
import { toReadOnly } from '../../model/findings.ts';
import { IDENTITY_KINDS } from '../../model/identity-kinds.ts';
import type { IdentityKind } from '../../model/identity-types.ts';
import { maskName } from '../../model/mask-members.ts';
import { findMadeByOpsworksCm, OPSWORKS_CM } from '../../model/opsworks-cm.ts';
import { toOrigin } from '../../model/origin.ts';
import { NO_ERROR, toOutcome } from '../../model/outcome.ts';
import { OWN_RESULTS } from '../../model/own-result.ts';
import { toAccessLevel } from '../../model/services/access-level.ts';
import { findOperation, findService } from '../../model/services/find-knowledge.ts';
import type { ColumnName } from '../../records/scan/members.ts';
import { MADE_FOR_CUSTOMER, OWN_CALL } from './call-table.ts';
import { at, byteAt } from './columns.ts';
import { PairCodes } from './pair-codes.ts';
import type { PartColumns } from './part-columns.ts';
import type { ValueDictionary } from './value-dictionary.ts';

/** As the model takes it; here with one or two members. */
type RecordMembers = Parameters<typeof toOrigin>[0];
/** The code of a record of the part, by its number there. */
export type OfRecord = (index: number) => number;

/** With what the call was made. */
export function toTool(part: PartColumns, into: ValueDictionary): OfRecord {
  const [agents, addresses, services, consoles] = [
    part.columns.userAgent,
    part.columns.sourceIPAddress,
    part.columns['userIdentity.invokedBy'],
    part.columns.sessionCredentialFromConsole,
  ];
  // Of the address only that it is a service's matters: without this there would be a pair for each address.
  const kinds: string[] = [''];
  const kindOf = Uint32Array.from(addresses.values, (text) => (/\.(?:com|cn)$/.test(text) ? kinds.push(text) - 1 : 0));
  const froms = consoles.values.length;
  const tools = new PairCodes(agents.values.length * kinds.length, services.values.length * froms, (one, other) => {
    const record: RecordMembers = {
      userAgent: agents.values[Math.floor(one / kinds.length)],
      sourceIPAddress: kinds[one % kinds.length],
      userIdentity: { invokedBy: services.values[Math.floor(other / froms)] },
      sessionCredentialFromConsole: consoles.values[other % froms],
      raw: {},
    };
    return into.codeOf(toOrigin(record).tool);
  });
  return (index) =>
    tools.of(
      at(agents.codes, index) * kinds.length + at(kindOf, at(addresses.codes, index)),
      at(services.codes, index) * froms + at(consoles.codes, index),
    );
}

/** With what result, as far as the error's code tells: see `toIsOdd` for the others. */
export function toResult(part: PartColumns, into: ValueDictionary): OfRecord {
  const { codes, values } = part.columns.errorCode;
  // Records that do not say what was called are odd.
  const eventName = 'any';
  const results = Uint32Array.from(values, (errorCode) =>
    into.codeOf(toOutcome({ eventName, errorCode: maskName(errorCode), raw: {} }).kind),
  );
  return (index) => at(results, at(codes, index));
}

export function toReadWrite(part: PartColumns, into: ValueDictionary): OfRecord {
  const { readOnly: said, eventSource: sources, eventName: names } = part.columns;
  const toCode = (readOnly: boolean | undefined) =>
    into.codeOf(readOnly === undefined ? '' : readOnly ? 'read' : 'write');
  const asSaid = said.values.map((text) => {
    const readOnly = text.toLowerCase();
    return readOnly === 'true' || readOnly === 'false' ? toCode(readOnly === 'true') : undefined;
  });
  const byName = new PairCodes(sources.values.length, names.values.length, (source, name) => {
    const eventName = names.values[name];
    const knowledge = findOperation(findService(sources.values[source]), eventName || undefined);
    return toCode(toReadOnly({ eventName }, knowledge));
  });
  return (index) => asSaid[at(said.codes, index)] ?? byName.of(at(sources.codes, index), at(names.codes, index));
}

/** By service, action, and what the record says of reading: each combination is looked up once. */
export function toAccessLevelCode(part: PartColumns, into: ValueDictionary): OfRecord {
  const { readOnly: said, eventSource: sources, eventName: names } = part.columns;
  const saidOf = said.values.map((text) => ['true', 'false'].indexOf(text.toLowerCase()));
  const levels = [true, false, undefined].map(
    (readOnly) =>
      new PairCodes(sources.values.length, names.values.length, (source, name) => {
        const [eventSource, eventName] = [sources.values[source] || undefined, names.values[name] || undefined];
        if (eventName === undefined) return into.codeOf('');
        const knowledge = findOperation(findService(eventSource), eventName);
        return into.codeOf(toAccessLevel(eventSource, eventName, readOnly ?? toReadOnly({ eventName }, knowledge)));
      }),
  );
  return (index) => {
    const told = saidOf[at(said.codes, index)] ?? -1;
    return levels.at(told)?.of(at(sources.codes, index), at(names.codes, index)) ?? 0;
  };
}

/** OpsWorks CM's own calls, and those that it made. */
export function toScope(part: PartColumns): OfRecord {
  const { eventSource: sources } = part.columns;
  const isOwn = Uint8Array.from(sources.values, (source) => (source === OPSWORKS_CM ? 1 : 0));
  const signs = (Object.keys(SIGNS) as (keyof typeof SIGNS)[]).flatMap((name) => {
    const { codes, values } = part.columns[name];
    const made = Uint8Array.from(values, (text) => (findMadeByOpsworksCm(SIGNS[name](text)) ? 1 : 0));
    return made.includes(1) ? [{ codes, made }] : [];
  });
  return (index) => {
    if (byteAt(isOwn, at(sources.codes, index))) return OWN_CALL;
    for (const { codes, made } of signs) if (byteAt(made, at(codes, index))) return MADE_FOR_CUSTOMER;
    return 0;
  };
}

/** Each column that can show a call made by OpsWorks CM, as a record that has nothing else. */
const SIGNS = {
  'userIdentity.invokedBy': (invokedBy: string) => ({ userIdentity: { invokedBy }, raw: {} }),
  sourceIPAddress: (sourceIPAddress: string) => ({ sourceIPAddress, raw: {} }),
  userAgent: (userAgent: string) => ({ userAgent, raw: {} }),
  'userIdentity.sessionContext.sessionIssuer.userName': (userName: string) => ({
    userIdentity: { sessionContext: { sessionIssuer: { userName } } },
    raw: {},
  }),
  'userIdentity.inScopeOf.sourceArn': (sourceArn: string) => ({ userIdentity: { inScopeOf: { sourceArn } }, raw: {} }),
} satisfies Partial<Record<ColumnName, (text: string) => RecordMembers>>;

const ISSUER = 'userIdentity.sessionContext.sessionIssuer.userName';

/** Kinds of identities of which the model also knows an issuer by an ARN. */
const SESSIONS: ReadonlySet<string> = new Set<IdentityKind>(['role-session', 'federated-user']);

/** Operations whose answer, not an error's code, says that they failed. */
const SIGN_INS: ReadonlySet<string> = new Set(OWN_RESULTS);
/** Names of operations whose answers or details often name what failed; of others that is known when details are read. */
const TAKES_MANY = /^Batch|Batch(?:es)?$|Result$/;

/**
 * Whether a record's columns do not tell all: events that are no calls (their operation and source stand deeper), sign-ins
 * (their answer says whether they failed), a message without a code, records that do not say what was called (nor with what result),
 * and sessions whose issuer has no name (an ARN may tell it).
 */
export function toIsOdd(part: PartColumns): (index: number) => boolean {
  const { eventType: types, eventCategory: categories, errorCode: errors } = part.columns;
  const { eventName: names, eventSource: sources } = part.columns;
  const kinds = new PairCodes(types.values.length, categories.values.length, (type, category) => {
    const kind = toCategory({ eventType: types.values[type], eventCategory: categories.values[category], raw: {} });
    return kind === 'insight' || kind === 'aggregated' ? 2 : kind === 'sign-in' ? 1 : 0;
  });
  const signIns = Uint8Array.from(names.values, (name) => (SIGN_INS.has(name) || TAKES_MANY.test(name) ? 1 : 0));
  const { 'userIdentity.type': users, [ISSUER]: issuers } = part.columns;
  const isSession = Uint8Array.from(users.values, (type) =>
    SESSIONS.has(IDENTITY_KINDS.get(type)?.kind ?? '') ? 1 : 0,
  );
  const noIssuer = isEmpty(issuers.values);
  const noError = Uint8Array.from(errors.values, (code) => (code === '' || NO_ERROR.test(code) ? 1 : 0));
  const noName = isEmpty(names.values);
  const noSource = isEmpty(sources.values);
  return (index) => {
    const kind = kinds.of(at(types.codes, index), at(categories.codes, index));
    if (kind === 2) return true;
    if (byteAt(isSession, at(users.codes, index)) && byteAt(noIssuer, at(issuers.codes, index))) return true;
    if (!byteAt(noError, at(errors.codes, index))) return false;
    if (byteAt(noName, at(names.codes, index)) && byteAt(noSource, at(sources.codes, index))) return true;
    return kind === 1 || byteAt(signIns, at(names.codes, index)) === 1 || byteAt(part.hasErrorMessage, index) === 1;
  };
}

function isEmpty(values: readonly string[]): Uint8Array {
  return Uint8Array.from(values, (text) => (text === '' ? 1 : 0));
}
