import type { Brief, Row, Section, SectionKind, Span } from './brief.ts';
import { LONG } from './identity-rows.ts';

/** A note before it has a format: every writer renders the same blocks. */
export type Block =
  | { kind: 'lead'; value: Span[] }
  | { kind: 'text'; value: Span[] }
  | { kind: 'fields'; title: string; rows: { label: string; value: Span[] }[] }
  | { kind: 'table'; head: string[]; rows: Span[][][] }
  | { kind: 'link'; label: string; href: string };

/** Characters of one value in a note; AWS Incident Manager takes 12,000 for the whole. */
const MAX_VALUE = 600;
/** Rows of one request or answer in a note. */
const MAX_ROWS = 60;
const IN_NOTE: SectionKind[] = ['result', 'who', 'from', 'request', 'response', 'what', 'ids', 'evidence'];

/** One call in full, or many as a timeline, oldest first as given. */
export function toBlocks(briefs: readonly Brief[]): Block[] {
  const [only] = briefs;
  return only && briefs.length === 1 ? toFullBlocks(only) : toTimeline(briefs);
}

function toFullBlocks(brief: Brief): Block[] {
  const sections = IN_NOTE.flatMap((kind) => brief.sections.filter((section) => section.kind === kind));
  return [
    { kind: 'lead', value: toLead(brief) },
    ...(brief.partial ? [ownText('Partial: read from the labels on the page, not from a whole record.')] : []),
    ...brief.effects.map(({ value }): Block => ({ kind: 'text', value })),
    ...brief.flags.map(
      ({ text, path }): Block => ({ kind: 'text', value: [own(`${text} (`), { text: path, style: 'code' }, own(')')] }),
    ),
    ...sections.flatMap((section) => toFields(section)),
    ...toRelated(brief),
    ...toLink(brief),
  ];
}

function toLead(brief: Brief): Span[] {
  const time: Span[] = brief.time === undefined ? [] : [{ text: brief.time, style: 'value' }, own(' ')];
  return [...time, ...brief.sentence, own('. '), ...brief.outcome.value, own('.')];
}

function toFields({ title, rows, remark }: Section): Block[] {
  const shown = rows.filter(isShown);
  const fields = shown.slice(0, MAX_ROWS).map((row) => ({ label: labelOf(row), value: [shorten(row)] }));
  if (remark !== undefined) fields.unshift({ label: '', value: [own(remark)] });
  if (shown.length > MAX_ROWS)
    fields.push({ label: '', value: [own(`and ${shown.length - MAX_ROWS} more values: see the whole record`)] });
  return fields.length === 0 ? [] : [{ kind: 'fields', title, rows: fields }];
}

/** A row that only counts what lies below it says nothing in a note: the paths do. */
function isShown({ kind, style, text }: Row): boolean {
  return !((kind === 'param' || kind === 'response') && style === 'dim' && /^\d+ (?:items?|members?)$/.test(text));
}

function labelOf({ kind, name, label }: Row): string {
  return kind === 'param' || kind === 'response' ? name : label;
}

function shorten({ text, style }: Span): Span {
  return text.length <= MAX_VALUE
    ? { text, style }
    : { style, text: `${text.slice(0, LONG)}… (${text.length.toLocaleString('en-US')} characters)` };
}

function toTimeline(briefs: readonly Brief[]): Block[] {
  const rows = briefs.map((brief) => [
    [{ text: brief.time ?? 'not known', style: 'value' } satisfies Span],
    brief.sentence.map(shorten),
    fieldOf(brief, 'source-ip'),
    brief.outcome.value,
    fieldOf(brief, 'event-id'),
  ]);
  const partial = briefs.filter((brief) => brief.partial).length;
  return [
    ownText(
      `${briefs.length} calls, oldest first, times in UTC.${partial > 0 ? ` ${partial} of them partial: read from labels.` : ''}`,
    ),
    { kind: 'table', head: ['Time', 'What', 'Source IP', 'Result', 'Event id'], rows },
  ];
}

function fieldOf({ sections }: Brief, name: string): Span[] {
  const row = sections.flatMap(({ rows }) => rows).find((one) => one.kind === 'field' && one.name === name);
  return row ? [shorten(row)] : [own('–')];
}

/** What OpsWorks CM did in other services on account of the call: part of the call's story, said as likely. */
function toRelated({ around }: Brief): Block[] {
  if (!around || around.related.length === 0) return [];
  const rows = around.related.map(({ time, sentence, why }) => ({
    label: time ?? '',
    value: [...sentence, own(' ('), { text: why ?? '', style: 'value' } satisfies Span, own(')')],
  }));
  return [{ kind: 'fields', title: 'Likely related: made by OpsWorks CM', rows }];
}

function toLink({ link }: Brief): Block[] {
  if (!link) return [];
  return [
    {
      kind: 'link',
      label: link.expired ? 'In the console (no longer in Event history: older than 90 days)' : 'In the console',
      href: link.href,
    },
  ];
}

function own(text: string): Span {
  return { text, style: 'plain' };
}

function ownText(text: string): Block {
  return { kind: 'text', value: [own(text)] };
}
