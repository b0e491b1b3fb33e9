import type { Evidence } from '../model/api-call.ts';
import { toFromWords, toPositionText } from './evidence-text.ts';
import type { NoteEntry } from './note.ts';
import type { Block, FieldLine, Piece } from './note-blocks.ts';
import { own } from './note-text.ts';
import { toReadAtText } from './time-text.ts';

/** One place from which calls of a timeline were read. */
interface Source {
  number: number;
  evidence: Evidence;
  /** When its first and last call were read, in milliseconds since 1970. */
  from: number;
  to: number;
}

/** An id as AWS makes them: nothing in it is markup anywhere. */
const PLAIN_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The places from which the calls of a timeline were read: each told once below the rows, which name it by its number. */
export class TimelineSources {
  readonly #sources = new Map<string, Source>();
  #calls = 0;
  #expired = 0;

  /** What a row says of its evidence: the event's id, with the link where it is alive, and where it was read. */
  toCell({ brief: { link }, call }: NoteEntry): Piece[] {
    const { evidence, hasOwnId, id } = call;
    const { number } = this.#find(evidence);
    this.#calls++;
    if (link?.expired) this.#expired++;
    const at = toPositionText(evidence);
    const read = own(`, [${number}]${at === '' ? '' : ` ${at}`}`);
    const shown: Piece = hasOwnId ? { text: id, style: 'code' } : own('no event id');
    if (!link || link.expired) return [shown, read];
    return PLAIN_ID.test(id)
      ? [{ label: id, href: link.href }, read]
      : [{ label: 'In the console', href: link.href }, own(', '), shown, read];
  }

  /** What stands below the rows. Nothing without rows that name a source. */
  toBlocks(): Block[] {
    if (this.#calls === 0) return [];
    const rows: FieldLine[] = [...this.#sources.values()].map((source) => ({ value: toPieces(source) }));
    if (this.#expired > 0) rows.push({ value: [own(this.#toExpired())] });
    return [{ kind: 'fields', title: 'Evidence', rows }];
  }

  #toExpired(): string {
    const which =
      this.#expired === this.#calls ? 'these events' : `${this.#expired} of these events, which have no link`;
    return `Event history no longer holds ${which}: older than 90 days.`;
  }

  #find(evidence: Evidence): Source {
    const { channel, name, sha256, readAt } = evidence;
    const key = JSON.stringify([channel, name, sha256]);
    const known = this.#sources.get(key);
    if (known) {
      known.from = Math.min(known.from, readAt);
      known.to = Math.max(known.to, readAt);
      return known;
    }
    const source = { number: this.#sources.size + 1, evidence, from: readAt, to: readAt };
    this.#sources.set(key, source);
    return source;
  }
}

function toPieces({ number, evidence: { channel, name, sha256 }, from, to }: Source): Piece[] {
  const [first, last] = [toReadAtText(from), toReadAtText(to)];
  const words = toFromWords(channel);
  return [
    own(`[${number}] ${words}${name === undefined ? '' : channel === 'file' ? ' ' : ', '}`),
    ...(name === undefined ? [] : ([{ text: name, style: 'code' }] satisfies Piece[])),
    own(`, read ${first}${first === last ? '' : ` to ${last}`}`),
    // As one piece of code: `SHA-256` in words is a reference to some readers.
    ...(sha256 === undefined ? [] : ([own(', '), { text: `SHA-256 ${sha256}`, style: 'code' }] satisfies Piece[])),
  ];
}
