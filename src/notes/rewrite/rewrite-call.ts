import type { ApiCall, Parameter, ParameterList, Phrase, Target } from '../../model/api-call.ts';
import type { Identity, Session } from '../../model/identity-types.ts';
import { findAccount, rewriteJson, rewriteValue } from './rewrite-json.ts';
import type { TextRewriter } from './text-rewriter.ts';

/** The call with what names somebody replaced wherever it stands. Its ids, time and action stay, and so do words of ours. */
export function rewriteCall(call: ApiCall, rewriter: TextRewriter): ApiCall {
  const value = (text: string): string => rewriteValue(text, rewriter);
  const phrase = (one: Phrase): Phrase =>
    one.kind === 'plain' || one.kind === 'act' ? one : { ...one, text: value(one.text) };
  const { service, origin, outcome, evidence, madeByOpsworksCm: made } = call;
  let written: ReturnType<ApiCall['recordText']> | undefined;
  const { maskedValues: _, ...kept } = call;
  return {
    ...kept,
    ...mapped(call, ['accountId'], value),
    service: { ...service, ...(isAws(service.source) ? {} : mapped(service, ['source', 'name'], value)) },
    identity: rewriteIdentity(call.identity, rewriter),
    origin: { ...origin, ...mapped(origin, ['address', 'made', 'tool', 'userAgent'], value) },
    predicate: call.predicate.map(phrase),
    targets: call.targets.map((target) => rewriteTarget(target, rewriter)),
    request: rewriteParameters(call.request, rewriter),
    response: rewriteParameters(call.response, rewriter),
    additional: rewriteParameters(call.additional, rewriter),
    outcome: { ...outcome, ...mapped(outcome, ['code', 'message', 'status'], value) },
    effects: call.effects.map((effect) => ({ ...effect, phrases: effect.phrases.map(phrase) })),
    flags: call.flags.map((flag) => ({ ...flag, path: rewriter.key(flag.path) })),
    evidence: { ...evidence, ...mapped(evidence, ['name'], rewriter.evidence) },
    ...(made ? { madeByOpsworksCm: { ...made, why: value(made.why) } } : {}),
    recordText: () => {
      if (written) return written;
      const { text, masked } = call.recordText();
      written = { text: text === '' ? '' : rewriteJson(text, rewriter, 0), masked };
      return written;
    },
  };
}

/** Those of the members that are there, mapped. */
function mapped<T, K extends keyof T>(from: T, names: readonly K[], map: (text: string) => string): Pick<T, K> {
  const changed: Partial<T> = {};
  // The members named are texts: what was a text is replaced by one.
  for (const name of names)
    if (typeof from[name] === 'string') changed[name] = map(from[name] as string) as T[K] & string;
  return changed as Pick<T, K>;
}

function isAws(source: string | undefined): boolean {
  return source === undefined || /^[a-z0-9.-]+\.(?:amazonaws\.com(?:\.cn)?|amazon\.com|aws\.internal)$/.test(source);
}

/** An actor that is told in words of ours has an account in it, and nothing else of theirs. */
const IN_OUR_WORDS = new Set<Identity['kind']>(['root', 'other-account', 'aws-service']);

function rewriteIdentity(identity: Identity, rewriter: TextRewriter): Identity {
  const value = (text: string): string => rewriteValue(text, rewriter);
  const { kind, actor, session, person, accessKey } = identity;
  const digits = (text: string): string => text.replace(/\d{12}/, value);
  return {
    ...identity,
    ...mapped(identity, ['type', 'arn', 'accountId', 'userName', 'principalId', 'invokedBy'], value),
    actor: IN_OUR_WORDS.has(kind) ? digits(actor) : value(actor),
    ...(accessKey ? { accessKey: { ...accessKey, id: value(accessKey.id) } } : {}),
    ...(session ? { session: rewriteSession(session, value) } : {}),
    ...(person
      ? { person: { name: value(person.name), how: value(person.how), path: rewriter.key(person.path) } }
      : {}),
    facts: identity.facts.map((fact) => ({
      label: rewriter.key(fact.label),
      value: value(fact.value),
      path: rewriter.key(fact.path),
    })),
  };
}

function rewriteSession(session: Session, value: (text: string) => string): Session {
  const { issuer } = session;
  return {
    ...session,
    ...mapped(session, ['name'], value),
    ...(issuer ? { issuer: { ...issuer, ...mapped(issuer, ['type', 'name', 'arn', 'accountId'], value) } } : {}),
  };
}

function rewriteTarget(target: Target, rewriter: TextRewriter): Target {
  const value = (text: string): string => rewriteValue(text, rewriter);
  return { ...target, ...mapped(target, ['name', 'arn', 'type', 'accountId'], value), path: rewriter.key(target.path) };
}

function rewriteParameters(list: ParameterList, rewriter: TextRewriter): ParameterList {
  const paths = new Map<string, string>();
  const toPath = (path: string, name: string): string => {
    const known = paths.get(path);
    if (known !== undefined) return known;
    // Part by part: a path is no text in which a dot belongs to an address.
    const head = path.endsWith(`.${name}`) ? path.slice(0, -name.length - 1) : undefined;
    const rewritten =
      head === undefined
        ? rewriter.key(path)
        : `${paths.get(head) ?? head.split('.').map(rewriter.key).join('.')}.${rewriter.key(name)}`;
    paths.set(path, rewritten);
    return rewritten;
  };
  return {
    ...list,
    rows: list.rows.map((row) => ({
      ...row,
      path: toPath(row.path, row.name),
      name: rewriter.key(row.name),
      text: rewriteRow(row, rewriter),
    })),
  };
}

/** The end of a long value that was cut: what is left there of a name is none that could be found. */
const CUT = /[^\s"',;=&]{0,256}(?=… \([\d,]+ more characters: see the whole record\)$)/;

function rewriteRow({ kind, path, text }: Parameter, rewriter: TextRewriter): string {
  if (kind === 'number') return findAccount(text, toMember(path), rewriter) ?? text;
  return kind === 'text' ? rewriteValue(text.length > LONG ? text.replace(CUT, '') : text, rewriter) : text;
}

/** The member of which a value is one: of a list the list's. */
function toMember(path: string): string {
  return path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';
}

/** Shorter values are never cut, in characters. */
const LONG = 20_000;
