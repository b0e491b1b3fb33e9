import type { Repairs } from '../../../records/repair-json.ts';
import type { ReadSink, ReadSource } from './read-sink.ts';

/** What was mended or left out in one source, each kind with how often. */
export class SourceNotes {
  #counts = new Map<string, number>();

  add(what: string, times = 1): void {
    if (times > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + times);
  }

  addRepairs(repairs: Repairs): void {
    for (const [what, times] of repairs) this.add(what, times);
  }

  /** Hands each over as a line: "2 × trailing comma taken out" reads badly, so the noun gets its plural. */
  tell(sink: ReadSink, source: ReadSource): void {
    for (const [what, times] of this.#counts) sink.addRepair(source, `${times} ${times === 1 ? what : toPlural(what)}`);
    this.#counts.clear();
  }
}

/** The noun ends before the words that say what was done to it. */
function toPlural(what: string): string {
  return what.replace(/^((?:[a-z]+ )*?(?:comma|break|mark|word|line|identity))\b/, (noun) =>
    noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`,
  );
}
