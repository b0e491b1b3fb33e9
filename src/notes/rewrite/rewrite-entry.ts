import type { Brief, LinkedCall, Span } from '../brief.ts';
import type { NoteEntry } from '../note.ts';
import { toBrief } from '../to-brief.ts';
import { rewriteCall } from './rewrite-call.ts';
import { rewriteValue } from './rewrite-json.ts';
import type { TextRewriter } from './text-rewriter.ts';

/** A call and all that is said of it, with the texts of theirs rewritten. The link back to the evidence stays. */
export function rewriteEntry({ call, brief, remark }: NoteEntry, rewriter: TextRewriter): NoteEntry {
  const rewritten = rewriteCall(call, rewriter);
  // Written anew, so that words of ours are never searched. The link depends on the day of the brief.
  const written = toBrief(rewritten, 0);
  if (brief.link) written.link = brief.link;
  else delete written.link;
  if (brief.around) written.around = rewriteAround(brief.around, rewriter);
  return { call: rewritten, brief: written, ...(remark === undefined ? {} : { remark: rewriter.text(remark) }) };
}

function rewriteAround(
  { server, related, story }: NonNullable<Brief['around']>,
  rewriter: TextRewriter,
): NonNullable<Brief['around']> {
  const linked = (other: LinkedCall): LinkedCall => ({
    ...other,
    sentence: other.sentence.map((span) => rewriteSpan(span, rewriter)),
    outcome: { ...other.outcome, value: other.outcome.value.map((span) => rewriteSpan(span, rewriter)) },
    ...(other.why === undefined ? {} : { why: rewriter.text(other.why) }),
  });
  return { server: rewriter.text(server), related: related.map(linked), story: story.map(linked) };
}

const OURS = new Set<Span['style']>(['plain', 'act', 'dim', 'remark', 'secret']);

function rewriteSpan(span: Span, rewriter: TextRewriter): Span {
  return OURS.has(span.style) ? span : { ...span, text: rewriteValue(span.text, rewriter) };
}
