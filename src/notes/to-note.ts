import { defangEntries } from './defang.ts';
import { writeCsv } from './formats/csv.ts';
import { writeJira } from './formats/jira.ts';
import { writeJson } from './formats/json.ts';
import { writeMarkdown } from './formats/markdown.ts';
import { writePlain } from './formats/plain-text.ts';
import { writeHtml } from './formats/rich-text.ts';
import { toRichTree } from './formats/rich-tree.ts';
import { writeSlack } from './formats/slack.ts';
import { writeTimesketch } from './formats/timesketch.ts';
import type { Format, NoteEntry, NoteOptions, NotePayload } from './note.ts';
import { toBlocks } from './note-content.ts';
import { redactEntries } from './redact/redact-entries.ts';

type Writer = (entries: readonly NoteEntry[], options: NoteOptions) => NotePayload;

const WRITERS: Record<Format, Writer> = {
  'Rich text': (entries, options) => {
    const blocks = toBlocks(entries, options);
    const rich = toRichTree(blocks);
    return { text: writePlain(blocks), html: writeHtml(rich), rich };
  },
  Markdown: (entries, options) => ({ text: writeMarkdown(toBlocks(entries, options)) }),
  'Plain text': (entries, options) => ({ text: writePlain(toBlocks(entries, options)) }),
  Jira: (entries, options) => ({ text: writeJira(toBlocks(entries, options)) }),
  Slack: (entries, options) => ({ text: writeSlack(toBlocks(entries, options)) }),
  CSV: (entries, options) => ({ text: writeCsv(entries, options) }),
  JSON: (entries, options) => ({ text: writeJson(entries, options) }),
  Timesketch: (entries) => ({ text: writeTimesketch(entries) }),
};

/** One call as a note, or many as a timeline; give them oldest first. Rich text brings its plain twin in the same write. */
export function toNote(entries: readonly NoteEntry[], options: NoteOptions): NotePayload {
  return WRITERS[options.format](toShared(entries, options), options);
}

/** The calls as they may be shared: whatever the options replace in them is replaced here, before anything is written. */
function toShared(entries: readonly NoteEntry[], { redact, defang }: NoteOptions): readonly NoteEntry[] {
  const named = redact ? redactEntries(entries, redact) : entries;
  return defang ? defangEntries(named) : named;
}
