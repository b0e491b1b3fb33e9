import { type NotebookHead, toHead } from '../calls/notebook-head.ts';
import type { Instant } from '../values/instant.ts';
import type { NoteEntry } from './note.ts';
import type { Block, Piece } from './note-blocks.ts';
import { own, shorten } from './note-text.ts';
import { toUtcText } from './time-text.ts';

/** Actors named over the rows. */
const MAX_ACTORS = 5;

/** What the calls of a timeline have in common, told over its rows; they may come some at a time. */
export class TimelineSummary {
  #calls = 0;
  #partial = 0;
  #denied = 0;
  #failed = 0;
  #unsaid = 0;
  #timeless = 0;
  #from: Instant | undefined;
  #to: Instant | undefined;
  readonly #actors = new Map<string, number>();

  add(entries: readonly NoteEntry[]): void {
    const head: NotebookHead = toHead(entries.map(({ call }) => call));
    this.#calls += head.calls;
    this.#partial += head.partial;
    this.#denied += head.denied;
    this.#failed += head.failed;
    this.#unsaid += entries.filter(({ call }) => call.outcome.kind === 'not-said').length;
    this.#timeless += head.timeless;
    if (head.from && !(this.#from && this.#from.ms <= head.from.ms)) this.#from = head.from;
    if (head.to && !(this.#to && this.#to.ms >= head.to.ms)) this.#to = head.to;
    for (const { value, count } of head.actors) this.#actors.set(value, (this.#actors.get(value) ?? 0) + count);
  }

  toBlock(): Block {
    return {
      kind: 'text',
      value: [
        own(`${this.#calls} calls, oldest first, times in UTC`),
        ...this.#toPeriod(),
        ...this.#toActors(),
        this.#toResults(),
      ],
    };
  }

  #toPeriod(): Piece[] {
    const [from, to] = [this.#from, this.#to];
    if (!from || !to) return [];
    const first: Piece = { text: toUtcText(from), style: 'value' };
    if (from.ms === to.ms) return [own(', at '), first];
    return [own(', from '), first, own(' to '), { text: toUtcText(to), style: 'value' }];
  }

  #toActors(): Piece[] {
    const actors = [...this.#actors].sort(([, one], [, other]) => other - one);
    const named = actors
      .slice(0, MAX_ACTORS)
      .flatMap(([actor, count], at): Piece[] => [
        own(at === 0 ? ', by ' : ', '),
        shorten({ text: actor, style: 'actor' }),
        own(` (${count})`),
      ]);
    return actors.length > MAX_ACTORS ? [...named, own(` and ${actors.length - MAX_ACTORS} more`)] : named;
  }

  #toResults(): Piece {
    const results = [
      ...(this.#denied > 0 ? [`${this.#denied} denied`] : []),
      ...(this.#failed > 0 ? [`${this.#failed} failed`] : []),
    ];
    // Calls without a known result may have been denied or have failed.
    if (this.#unsaid > 0) results.push(`${this.#unsaid} without a known result`);
    if (this.#timeless > 0) results.push(`${this.#timeless} without a time`);
    const none = this.#denied + this.#failed + this.#unsaid === 0 ? ['none denied or failed'] : [];
    const bad = [...none, ...results].join(', ');
    const less =
      this.#partial > 0
        ? ` ${this.#partial} of them partial: known from labels or a table, not from a whole record.`
        : '';
    return own(`; ${bad}.${less}`);
  }
}
