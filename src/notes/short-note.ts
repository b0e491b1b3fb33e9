import type { ApiCall } from '../model/api-call.ts';
import { toCount } from '../model/count-words.ts';
import { findDenial } from '../model/denial.ts';
import { toFlagEntry } from '../model/flag-kinds.ts';
import type { Brief, FlagText, Row, SectionKind, Span } from './brief.ts';
import { isOfResult, toFindingLines } from './finding-lines.ts';
import { findLocalTime } from './local-time.ts';
import type { NoteEntry } from './note.ts';
import { isShown, type Lines, type Piece } from './note-blocks.ts';
import type { NoteOptions } from './note-options.ts';
import { own } from './note-text.ts';

/** A short note has at most so many lines beside a person's remark. */
const MAX_LINES = 8;
const MAX_FLAGS = 2;
/** Of a longer value so much is left, and how long it is. In characters. */
const MAX_VALUE = 80;
const KEPT_OF_VALUE = 60;
const MAX_MESSAGE = 240;
/** A request has rarely more parameters; how many are left out is said. */
const MAX_PARAMETERS = 40;

/**
 * One call as an incident's timeline needs it: who did what from where with what result, what deserves a look, why it failed, every
 * parameter, the credentials, the ids. What does not fit is left out from the end.
 */
export function toShortBlock({ brief, call, remark }: NoteEntry, { timeZone }: Pick<NoteOptions, 'timeZone'>): Lines {
  const lines: (readonly Piece[])[] = [
    toLead(brief, call, timeZone),
    ...(brief.partialText === undefined ? [] : [[own(`Partial: ${brief.partialText}.`)]]),
    ...toFlags(brief),
    ...toFailure(call),
    toRequest(brief),
    ...toCredentials(brief, call),
    toIds(brief, call),
    ...(brief.link && !brief.link.expired ? [[{ label: 'In the console', href: brief.link.href }]] : []),
  ];
  return { kind: 'lines', lines: [...lines.slice(0, MAX_LINES), ...toRemark(remark)] };
}

/** `2024-02-13 17:10:03 UTC  harbour-admin / ops-session (AssumedRole) deleted server harbour-puppet from 203.0.113.9. Succeeded.` */
function toLead(brief: Brief, call: ApiCall, timeZone: string | undefined): Piece[] {
  const local = timeZone === undefined || !call.time ? undefined : findLocalTime(call.time, timeZone);
  const [actor, ...rest] = brief.sentence;
  const { type } = call.identity;
  const { address } = call.origin;
  const isSaid = address === undefined || address === call.identity.invokedBy;
  return [
    ...(brief.time === undefined ? [own('Time not known: ')] : [value(brief.time), own('  ')]),
    ...(local === undefined ? [] : [own(`(${local}) `)]),
    ...(actor ? [actor] : []),
    ...(type === undefined || actor?.style !== 'actor' || actor.text === type
      ? []
      : [own(' ('), value(type), own(')')]),
    ...rest,
    ...(isSaid ? [] : [own(' from '), value(address)]),
    own('. '),
    ...brief.outcome.value,
    own('.'),
  ];
}

function toFlags(brief: Brief): Piece[][] {
  return toFindingLines(brief)
    .filter(({ severity, flag }) => severity !== 'info' && !isOfResult(flag))
    .slice(0, MAX_FLAGS)
    .map(({ flag, effect }) => [
      own('! '),
      ...(flag ? [own(effect ? `${toShortFlag(flag)}: ` : `${flag.text}.`)] : []),
      ...(effect?.value ?? []),
    ]);
}

/** The effect beside it says the rest. */
function toShortFlag({ kind, text }: FlagText): string {
  const { short } = toFlagEntry(kind);
  return short === undefined ? text : `${short.charAt(0).toUpperCase()}${short.slice(1)}`;
}

/** Why it failed: what was refused and by whom where that is said, else the error's own words. */
function toFailure({ outcome }: ApiCall): Piece[][] {
  const denial = findDenial(outcome);
  const said = denial?.action !== undefined && denial.reason !== 'not-said';
  const { message } = outcome;
  if (said)
    return [
      [
        own('Why: '),
        value(denial.action ?? ''),
        ...(denial.resource === undefined ? [] : [own(' on '), value(cut(denial.resource))]),
        own(
          denial.reason === 'implicit'
            ? ` is allowed by no ${denial.policy ?? 'policy'}.`
            : ` is denied explicitly${denial.policy === undefined ? '' : ` (${denial.policy})`}.`,
        ),
      ],
    ];
  return message === undefined || outcome.kind === 'succeeded'
    ? []
    : [[own('Why: '), value(cut(message, MAX_MESSAGE, MAX_MESSAGE))]];
}

function toRequest(brief: Brief): Piece[] {
  const section = brief.sections.find(({ kind }) => kind === 'request');
  const rows = (section?.rows ?? []).filter(isShown);
  const shown = rows.slice(0, MAX_PARAMETERS);
  const pieces = shown.flatMap((row, at): Piece[] => [
    ...(at === 0 ? [] : [own(', ')]),
    value(row.name),
    own('='),
    { text: cut(row.text), style: row.style === 'code' ? 'value' : row.style },
  ]);
  const more = rows.length - shown.length;
  if (pieces.length === 0) return [own('Request: '), own(section?.remark ?? 'none')];
  return [own('Request: '), ...pieces, ...(more > 0 ? [own(`, and ${toCount(more, 'more value')}`)] : [])];
}

/** With which tool and credentials. Nothing where the record says none of it. */
function toCredentials(brief: Brief, call: ApiCall): Piece[][] {
  const { accessKey, session } = call.identity;
  const { made, tool } = call.origin;
  const day = brief.time?.slice(0, DAY);
  const since = findRow(brief, 'who', 'Session since')?.text;
  const time = since !== undefined && day !== undefined && since.startsWith(day) ? since.slice(DAY) : since;
  const parts: Piece[][] = [
    ...(made === undefined || tool === 'not known' ? [] : [[value(made)]]),
    ...(accessKey ? [[own('key '), value(accessKey.id)]] : []),
    ...(time === undefined ? [] : [[own('session since '), value(time.replace(/ UTC$/, ''))]]),
    ...(session && session.mfa !== 'not-said'
      ? [[own(session.mfa === 'marked' ? 'marked as MFA' : 'not marked as MFA')]]
      : []),
  ];
  return parts.length === 0 ? [] : [[own('With: '), ...joined(parts)]];
}

/** A service's prefix and an action as AWS writes them. */
const PLAIN_NAME = /^[a-z][\w.-]*:[A-Za-z]\w*$/;

/** `opsworks-cm:DeleteServer, 111122223333, us-west-2, event ca02…`: what looks the event up again. */
function toIds(brief: Brief, call: ApiCall): Piece[] {
  const { action, service, accountId, region } = call;
  const prefix = service.source?.replace(/\.amazonaws\.com(?:\.cn)?$/, '');
  const name = [prefix, action].filter((part) => part !== undefined).join(':');
  return joined([
    // A line that begins with what a caller chose could begin a list.
    ...(name === '' ? [] : [PLAIN_NAME.test(name) ? [value(name)] : [own('Call: '), value(name)]]),
    ...(accountId === undefined ? [] : [[value(accountId)]]),
    ...(region === undefined ? [] : [[value(region)]]),
    call.hasOwnId ? [own('event '), value(brief.eventId)] : [own('without an event id')],
  ]);
}

function toRemark(remark: string | undefined): Piece[][] {
  const lines = (remark ?? '').split(/\r\n|[\n\r\u0085\u2028\u2029]/).filter((line) => line.trim() !== '');
  return lines.map((line) => [own('Remark: '), value(line)]);
}

/** Characters of a date in front of a time: `2024-02-13 `. */
const DAY = 11;

function findRow({ sections }: Brief, section: SectionKind, label: string): Row | undefined {
  return sections
    .find(({ kind }) => kind === section)
    ?.rows.find((row) => row.kind === 'detail' && row.label === label);
}

function joined(parts: readonly (readonly Piece[])[]): Piece[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [own(', '), ...part]));
}

function value(text: string): Span {
  return { text, style: 'value' };
}

function cut(text: string, most = MAX_VALUE, kept = KEPT_OF_VALUE): string {
  return text.length <= most ? text : `${text.slice(0, kept)}… (${toCount(text.length, 'character')})`;
}
