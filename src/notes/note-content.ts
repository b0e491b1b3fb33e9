import type { Brief, SectionKind, Span } from './brief.ts';
import { findUsualPart, type TellablePart, toChosenBlocks } from './chosen-fields.ts';
import { isHarmless } from './harmless.ts';
import { findLocalTime } from './local-time.ts';
import type { NoteEntry } from './note.ts';
import { type Block, toEffects, toFields, toFlags, toLink } from './note-blocks.ts';
import type { NoteOptions } from './note-options.ts';
import { own } from './note-text.ts';
import { toShortBlock } from './short-note.ts';
import { toTimeline } from './timeline.ts';

const IN_NOTE: SectionKind[] = ['result', 'who', 'from', 'request', 'response', 'what', 'ids', 'evidence'];

/** One call, short or in full, or many as a timeline, oldest first as given. */
export function toBlocks(entries: readonly NoteEntry[], options: NoteOptions): Block[] {
  const [only] = entries;
  if (!only || entries.length > 1) return toTimeline(entries, options);
  return options.length === 'Short' ? [toShortBlock(only, options)] : toFullBlocks(only, options);
}

function toFullBlocks(entry: NoteEntry, { timeZone, fields }: NoteOptions): Block[] {
  const { brief, call, remark } = entry;
  const local = timeZone === undefined || !call.time ? undefined : findLocalTime(call.time, timeZone);
  const part = fields ? findUsualPart(brief, fields) : brief;
  return [
    { kind: 'text', value: toLead(brief, local) },
    ...toRemark(remark),
    ...(brief.partialText === undefined ? [] : [ownText(`Partial: ${brief.partialText}.`)]),
    ...(part ? toUsualBlocks(part, local) : toChosenBlocks(brief, fields ?? [], local)),
  ];
}

function toUsualBlocks(brief: TellablePart, local: string | undefined): Block[] {
  const sections = IN_NOTE.flatMap((kind) => brief.sections.filter((section) => section.kind === kind));
  return [
    ...toEffects(brief),
    ...toFlags(brief),
    ...sections.flatMap((section) => toFields(section, local)),
    ...toRelated(brief),
    ...toLink(brief),
  ];
}

function toLead(brief: Brief, local: string | undefined): Span[] {
  const time: Span[] = brief.time === undefined ? [] : [{ text: brief.time, style: 'value' }, own(' ')];
  const beside = local === undefined ? [] : [own(`(${local}) `)];
  return [...time, ...beside, ...brief.sentence, own('. '), ...brief.outcome.value, own('.')];
}

/** What a person wrote: text like any other, a line for each of theirs. */
function toRemark(remark: string | undefined): Block[] {
  const lines = (remark ?? '').split(/\r\n|[\n\r\u0085\u2028\u2029]/).filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  return [{ kind: 'fields', title: 'Remark', rows: lines.map((text) => ({ value: [{ text, style: 'value' }] })) }];
}

/** What OpsWorks CM did in other services on account of the call: part of the call's story, said as likely. */
function toRelated({ around }: TellablePart): Block[] {
  if (!around || around.related.length === 0) return [];
  const rows = around.related.map(({ time, sentence, why }) => ({
    ...(time === undefined ? {} : { label: { text: time, style: isHarmless(time) ? 'plain' : 'code' } satisfies Span }),
    value: [...sentence, own(' ('), { text: why ?? '', style: 'value' } satisfies Span, own(')')],
  }));
  return [{ kind: 'fields', title: 'Likely related: made by OpsWorks CM', rows }];
}

function ownText(text: string): Block {
  return { kind: 'text', value: [own(text)] };
}
