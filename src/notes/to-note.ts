import { defangEntries } from './defang.ts';
import type { Format, NoteEntry, NoteOptions, NotePayload } from './note.ts';
import { toBlocks } from './note-content.ts';
import { redactEntries } from './redact/redact-entries.ts';
import { toRichTree } from './rich-tree.ts';
import { writeCsv } from './write-csv.ts';
import { writeHtml } from './write-html.ts';
import { writeJira } from './write-jira.ts';
import { writeJson } from './write-json.ts';
import { writeMarkdown } from './write-markdown.ts';
import { writePlain } from './write-plain.ts';
import { writeSlack } from './write-slack.ts';
import { writeTimesketch } from './write-timesketch.ts';

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
