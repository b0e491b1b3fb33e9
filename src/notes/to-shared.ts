import { defangEntry } from './defang.ts';
import type { NoteEntry } from './note.ts';
import type { NoteOptions } from './note-options.ts';
import { startRedaction } from './redact/redact-entries.ts';

/** Makes calls such as they may be shared: whatever the options replace in a call is replaced here, before it is written. */
export interface Sharing {
  /** Takes in what a call names. Every call of the note is collected before the first is shared. */
  collect(entry: NoteEntry): void;
  /** The call with pseudonyms, defanged, or as it is: what the options want. */
  share(entry: NoteEntry): NoteEntry;
}

/** Begins with the calls of one note. */
export function startSharing({ redact, defang }: Pick<NoteOptions, 'redact' | 'defang'>): Sharing {
  const redaction = redact && startRedaction(redact);
  return {
    collect: (entry) => redaction?.collect(entry),
    share: (entry) => {
      const named = redaction ? redaction.redact(entry) : entry;
      return defang ? defangEntry(named) : named;
    },
  };
}
