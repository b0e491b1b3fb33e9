import { FORMATS, type Format } from '../../../../src/notes/formats/note-formats.ts';
import { ATTACKS, toNotes } from './try-attacks.ts';

export const SECURITY = 'docs/security.md';
const START = '<!-- attacks: written by npm run expectations -->';
const END = '<!-- end of attacks -->';

/** The document with the counts of now. `through` is how many attacks got through, by format. */
export function toSecurityDoc(doc: string, through: (format: Format) => number): string {
  const start = doc.indexOf(START);
  const end = doc.indexOf(END);
  if (start < 0 || end < start) throw new Error(`Expected ${SECURITY} to have the marks of its counts, got none`);
  return `${doc.slice(0, start)}${START}\n${toCounts(through)}\n${doc.slice(end)}`;
}

function toCounts(through: (format: Format) => number): string {
  const notes = toNotes('x').length;
  const tried = ATTACKS.length * notes;
  const all = FORMATS.reduce((sum, format) => sum + through(format), 0);
  const kinds = new Map<string, number>();
  for (const { kind } of ATTACKS) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const inWords = (count: number) => count.toLocaleString('en-US');
  return [
    `**${inWords(tried * FORMATS.length)} tried, ${inWords(all)} got through**: ${inWords(ATTACKS.length)} attacks, each in ${notes} notes of each format.`,
    '',
    '| format | tried | got through |',
    '| --- | ---: | ---: |',
    ...FORMATS.map((format) => `| ${format} | ${inWords(tried)} | ${inWords(through(format))} |`),
    '',
    `Attacks by what they are made for: ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}.`,
  ].join('\n');
}
