import type { ApiCall } from '../../model/api-call.ts';
import type { LinkedCall, Surroundings } from '../brief.ts';
import type { NoteEntry } from '../note.ts';
import { toBrief } from '../to-brief.ts';
import { toLinked } from '../to-surroundings.ts';
import { rewriteCall } from './rewrite-call.ts';
import type { TextRewriter } from './text-rewriter.ts';

/** A call and all that is said of it, with the texts of theirs rewritten. The link back to the evidence stays. */
export function rewriteEntry({ call, brief, remark, redacted }: NoteEntry, rewriter: TextRewriter): NoteEntry {
  const rewritten = rewriteCall(call, rewriter);
  // Written anew, so that words of ours are never searched. The link depends on the day of the brief.
  const written = toBrief(rewritten, 0);
  if (brief.link) written.link = brief.link;
  else delete written.link;
  if (brief.around) written.around = rewriteAround(brief.around, rewritten, rewriter);
  return {
    call: rewritten,
    brief: written,
    ...(remark === undefined ? {} : { remark: rewriter.text(remark) }),
    ...(redacted ? { redacted } : {}),
  };
}

/** Those that a note tells of. The story of the server stands in no note. */
function rewriteAround({ server, related }: Surroundings, call: ApiCall, rewriter: TextRewriter): Surroundings {
  const linked = ({ call: other, why }: LinkedCall): LinkedCall =>
    toLinked(rewriteCall(other, rewriter), call, why === undefined ? undefined : rewriter.text(why));
  return { server: rewriter.text(server), related: related.map(linked), story: [] };
}
