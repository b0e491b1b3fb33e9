import { CallTable } from '../../calls/table/call-table.ts';
import { standInId } from '../../model/stand-in-id.ts';
import type { ReadInput, ReadState } from '../protocol/reading.ts';
import { CurrentView } from './current-view.ts';
import { DrawingPause } from './drawing-pause.ts';
import { RoomWatch } from './expect-room.ts';
import { CopyCounts } from './find-copies.ts';
import { inTurns } from './next-turn.ts';
import { DetailsReader } from './read-details.ts';
import type { ReadInputs, ReadSink, ReadSource } from './reading/read-sink.ts';
import { ReadingProgress } from './reading-progress.ts';
import type { ShelfSource } from './record-shelf.ts';
import { Intake } from './take-part.ts';
import { untilAborted } from './until-aborted.ts';

/** How often reading and reading details tell how far they are, in milliseconds. */
const TELL_MS = 100;
const TELL_DETAILS_MS = 1000;

type OnState = (state: ReadState) => void;

/** All that a store holds until it is emptied, and the reading that fills it. */
export class StoreContent {
  readonly table = new CallTable();
  readonly intake = new Intake(this.table);
  readonly shelf = this.intake.shelf;
  readonly copies = new CopyCounts();
  readonly #pause: DrawingPause;
  readonly view = new CurrentView(
    this.table,
    this.shelf,
    () => this.#hasDetails(),
    // What is asked for while reading waits for it is answered at once.
    () => this.#progress.isBusy && this.#pause.over === undefined,
  );
  readonly #now: () => number;
  readonly #progress = new ReadingProgress();
  readonly #details = new DetailsReader(this.table, this.intake);
  readonly #room = new RoomWatch();
  /** Ends reading: what goes on and what waits for its turn. */
  #reading = new AbortController();
  /** Ends the reading of details, until more records have been read. */
  #detailing = new AbortController();
  #turn: Promise<unknown> = Promise.resolve();

  /** `now` in milliseconds since 1970; `longestPause` in milliseconds. */
  constructor(now: () => number, longestPause: number) {
    this.#now = now;
    this.#pause = new DrawingPause(longestPause);
  }

  /** Reading waits until `goOn`, or for a moment: what was just given out is drawn first. */
  pauseForDrawing(): void {
    if (this.#progress.phase === 'reading' || !this.#hasDetails()) this.#pause.begin();
  }

  /** The view with this revision is drawn; while a newer one is not, reading still waits. */
  goOn(revision: number): void {
    if (revision >= this.view.revision) this.#pause.end();
  }

  /** One after the other. Resolves when all is read or soon after `cancel`; `onState` goes on while details are read. */
  read(read: ReadInputs, inputs: readonly ReadInput[], onState: OnState): Promise<ReadState> {
    const { signal } = this.#reading;
    const done = this.#turn.then(() => this.#read(read, inputs, onState, signal));
    this.#turn = done.catch(() => undefined);
    return done;
  }

  cancel(): void {
    this.#pause.end();
    this.#reading.abort();
    this.#reading = new AbortController();
  }

  /** Nothing is done any more. */
  close(): void {
    this.cancel();
    this.view.watcher = undefined;
    this.#detailing.abort();
  }

  /** Where a call stands in the view that was given out last. */
  findPosition(eventId: string): number | undefined {
    const known = this.intake.findRow(eventId);
    const row = known >= 0 ? known : this.intake.withoutId.find((one) => standInId(this.shelf.textOf(one)) === eventId);
    const position = row === undefined ? -1 : this.view.rows.indexOf(row);
    return position < 0 ? undefined : position;
  }

  async #read(
    read: ReadInputs,
    inputs: readonly ReadInput[],
    onState: OnState,
    signal: AbortSignal,
  ): Promise<ReadState> {
    if (signal.aborted) {
      // It was cancelled before its turn came: details that are being read go on.
      this.#progress.skip(inputs);
      onState(this.#toState());
      return this.#toState();
    }
    this.#detailing.abort();
    this.#progress.start(inputs, this.#now());
    try {
      await Promise.race([read(inputs, this.#toSink(onState, signal), signal), untilAborted(signal)]);
    } finally {
      if (signal.aborted) this.#progress.cancel();
      else {
        this.#progress.finish();
        this.#progress.phase = this.#hasDetails() ? 'done' : 'details';
        // The list with all its records is asked for now.
        this.pauseForDrawing();
      }
      this.#detailing = new AbortController();
      onState(this.#toState());
      this.#readDetails(onState, this.#detailing.signal).catch((error: unknown) => {
        this.#progress.failDetails(error, this.#now());
        onState(this.#toState());
      });
    }
    return this.#toState();
  }

  /** What comes after cancelling is not taken. */
  #toSink(onState: OnState, signal: AbortSignal): ReadSink {
    const sources = new Map<number, ShelfSource>();
    const sourceOf = (source: ReadSource): ShelfSource => {
      const known = sources.get(source.id) ?? { ...source };
      sources.set(source.id, known);
      return known;
    };
    let toldAt = 0;
    let told = this.table.count;
    let toldAwaits = true;
    const take = (act: () => void): void => {
      if (signal.aborted) return;
      act();
      const { count } = this.table;
      const { awaitsRecords } = this.#progress;
      // The first records are told of at once, and the last, and that no byte is to come.
      const isNews = awaitsRecords !== toldAwaits || (count !== told && (told === 0 || !awaitsRecords));
      if (!isNews && this.#now() - toldAt < TELL_MS) return;
      onState(this.#toState());
      told = count;
      toldAwaits = awaitsRecords;
      toldAt = this.#now();
    };
    return {
      addPart: (part) =>
        take(() => {
          this.#room.take(part.bytes.length);
          this.view.renew(this.intake.takePart(part, sourceOf(part.source)));
        }),
      addLabels: (source, events) => take(() => this.intake.takeLabels(events, sourceOf(source))),
      addProblem: (_, problem) => take(() => this.#progress.addProblem(problem)),
      addRepair: (source, what) => take(() => this.#progress.repairs.push(`${source.name ?? 'Pasted text'}: ${what}`)),
      setDigest: (source, sha256) => {
        sourceOf(source).sha256 = sha256;
      },
      advance: (source, bytes) => take(() => this.#progress.advance(source.id, bytes)),
      rest: () => this.#pause.over,
    };
  }

  async #readDetails(onState: OnState, signal: AbortSignal): Promise<void> {
    if (this.#hasDetails()) return;
    let toldAt = this.#now();
    const readOne = (): boolean => {
      if (!this.#details.readNext()) return false;
      if (this.#now() - toldAt > TELL_DETAILS_MS) {
        toldAt = this.#now();
        onState(this.#toState());
      }
      return true;
    };
    await inTurns(readOne, signal, () => this.#pause.over);
    if (signal.aborted) return;
    // What was cancelled stays so, and is told once more: its counts no longer grow.
    if (this.#progress.phase === 'details') this.#progress.phase = 'done';
    onState(this.#toState());
  }

  #hasDetails(): boolean {
    return this.#details.isDone;
  }

  #toState(): ReadState {
    const { duplicates, sharedIds, partial } = this.intake;
    return this.#progress.toState(
      { records: this.table.count, partial: partial.size, duplicates, sharedIds },
      this.#now(),
    );
  }
}
