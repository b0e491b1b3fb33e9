import type { NoteEntry } from '../../notes/note.ts';
import { toNote } from '../../notes/to-note.ts';
import type { Settings } from '../../settings/settings.ts';
import { toNoteOptions } from '../../settings/to-note-options.ts';

/** A note as these settings write it. Rich text is shown as its plain twin. */
export function NotePreview({ settings, entries }: { settings: Settings; entries: readonly NoteEntry[] }) {
  const { text } = toNote(entries, toNoteOptions(settings));
  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview">Preview</h2>
      <p class="about">
        A sample call as {settings.format}
        {settings.format === 'Rich text' ? ', here its plain twin' : ''}.
      </p>
      {/* It scrolls, so the keyboard has to reach it. */}
      <textarea readOnly spellcheck={false} aria-label="Sample note" value={text} />
    </section>
  );
}
