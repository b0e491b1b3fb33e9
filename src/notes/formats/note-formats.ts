import { CSV } from './csv.ts';
import { JIRA } from './jira.ts';
import { JSON_ARRAY } from './json.ts';
import { MARKDOWN } from './markdown.ts';
import type { NoteFormat } from './note-format.ts';
import { PLAIN_TEXT } from './plain-text.ts';
import { RICH_TEXT } from './rich-text.ts';
import { SLACK } from './slack.ts';
import { TIMESKETCH } from './timesketch.ts';

/** The formats of a note, in the words and the order of the `Format` choice. */
export const FORMATS = ['Rich text', 'Markdown', 'Plain text', 'Jira', 'Slack', 'CSV', 'JSON', 'Timesketch'] as const;

export type Format = (typeof FORMATS)[number];

/** How each is written. Apart from the names, as a page of others loads the names alone. */
export const NOTE_FORMATS: Readonly<Record<Format, NoteFormat>> = {
  'Rich text': RICH_TEXT,
  Markdown: MARKDOWN,
  'Plain text': PLAIN_TEXT,
  Jira: JIRA,
  Slack: SLACK,
  CSV,
  JSON: JSON_ARRAY,
  Timesketch: TIMESKETCH,
};
