import { readFileSync } from 'node:fs';
import type { Format } from '../../../../src/notes/formats/note-formats.ts';
import type { NoteEntry, NoteField } from '../../../../src/notes/note.ts';
import type { Length } from '../../../../src/notes/note-options.ts';
import { findCsvFault, findJsonFault, findTimesketchFault } from './data-faults.ts';
import { entryWith, PLACES, partialEntryWith } from './plant.ts';
import { findProseFault, PROSE } from './rendering-of-format.ts';

// Read as text: bundlers take no lone surrogates in JSON.
const attacks: Record<string, string[]> = JSON.parse(readFileSync(`${import.meta.dirname}/attacks.json`, 'utf8'));

/** Every known attack, with the kind of markup that it is made for. */
export const ATTACKS: { kind: string; text: string }[] = Object.entries(attacks).flatMap(([kind, texts]) =>
  texts.map((text) => ({ kind, text })),
);

/** The names of a call decide how it is told: without them among the places, an attack stands in the sentences of OpsWorks CM. */
const ALL = Object.keys(PLACES);
const WITH_NAMES = ALL.filter((place) => place !== 'session' && place !== 'federated' && place !== 'parametersWhole');
const VALUES = ALL.filter(
  (place) =>
    ![
      'eventName',
      'eventSource',
      'awsRegion',
      'identity',
      'parameterKeys',
      'parametersWhole',
      'errorCode',
      'ids',
      'federated',
    ].includes(place),
);
const KEYS = ['session', 'parameterKeys', 'answer', 'errorMessage'];
const FIELDS: NoteField[] = [
  'outcome',
  'target',
  'user-agent',
  'request',
  'flag',
  'session',
  'response',
  'event-id',
  'evidence',
];

export interface AttackedNote {
  entries: NoteEntry[];
  fields?: NoteField[];
  length?: Length;
}

const known = new Map<string, AttackedNote[]>();

/** The notes with a known attack: every format is tried with the same. */
export function toKnownNotes(text: string): AttackedNote[] {
  const notes = known.get(text) ?? toNotes(text);
  known.set(text, notes);
  return notes;
}

/** Notes with a text in every place that somebody else may choose: of one call, of many, with fields chosen. */
export function toNotes(text: string): AttackedNote[] {
  const whole = entryWith(text, WITH_NAMES);
  const values = entryWith(text, VALUES);
  const keys = entryWith(text, KEYS);
  const federated = entryWith(text, ['federated', 'parametersWhole']);
  const partial = partialEntryWith(text);
  return [
    { entries: [whole] },
    { entries: [values] },
    { entries: [keys], fields: FIELDS },
    { entries: [partial] },
    { entries: [whole, values, keys, federated, partial] },
    { entries: [values, partial], fields: FIELDS },
    { entries: [whole], length: 'Short' },
    { entries: [values, federated, partial], length: 'Short' },
  ];
}

/** What is wrong with a note of these calls in a format; `undefined` when nothing of the text got through. */
export function findFault({ entries, fields, length = 'Full' }: AttackedNote, format: Format): string | undefined {
  const options = { format, length, defang: false, timeZone: 'Europe/Berlin', ...(fields && { fields }) };
  try {
    const prose = PROSE.find((known) => known === format);
    if (prose !== undefined) return findProseFault(entries, { ...options, format: prose });
    return { CSV: findCsvFault, JSON: findJsonFault, Timesketch: findTimesketchFault }[format as 'CSV']?.(
      entries,
      options,
    );
  } catch (error) {
    return `throws ${error instanceof Error ? error.message : 'something'}`;
  }
}

/** Attacks tried in a format's notes, and what is wrong with those that they got through. */
export function tryAttacks(format: Format): { tried: number; through: string[] } {
  let tried = 0;
  const through: string[] = [];
  for (const { kind, text } of ATTACKS)
    for (const note of toKnownNotes(text)) {
      tried += 1;
      const fault = findFault(note, format);
      if (fault !== undefined) through.push(`${kind} ${JSON.stringify(text).slice(0, 80)} ${fault.slice(0, 600)}`);
    }
  return { tried, through };
}
