/** The formats of a note. Wording is the one of the `Format` choice. */
export const FORMATS = ['Rich text', 'Markdown', 'Plain text'] as const;

export type Format = (typeof FORMATS)[number];

/** What goes onto the clipboard in one write. */
export interface NotePayload {
  /** `text/plain`. */
  text: string;
  /** `text/html`, for rich text only. */
  html?: string;
}
