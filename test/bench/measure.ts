/** One figure of the bench, with the floor that was measured beside it in the same run. */
export interface Figure {
  name: string;
  /** Microseconds of one record. */
  micros: number;
  /** Times the floor, where the figure is one that has a floor. */
  ratio?: number;
  /** At most this ratio (or, without one, this many microseconds) is what the project promises. */
  atMost?: number;
}

/** A piece of work that is measured, by the name it is printed under. */
interface Work {
  name: string;
  /** How many records one run works through. */
  records: number;
  run(): void;
}

const MAX_ROUNDS = 5;
/** On a slow or busy machine there are fewer rounds, but never less than one beside the one that warms up. */
const MAX_MS = 15_000;

/**
 * Runs all the work in turn, round after round, and gives each one's median in microseconds of processor time a record, of all
 * threads of the process: garbage collection counts, other programs do not. In turn, because a machine that is busy for a while
 * is then busy for all of them.
 */
export function measureInTurn(works: readonly Work[]): Map<string, number> {
  const times = new Map(works.map(({ name }): [string, number[]] => [name, []]));
  const start = performance.now();
  for (let round = 0; round <= MAX_ROUNDS; round++) {
    if (round > 1 && performance.now() - start > MAX_MS) break;
    for (const { name, records, run } of works) {
      const begin = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(begin);
      // The first round warms up: the code is compiled in it.
      if (round > 0) times.get(name)?.push((user + system) / records);
    }
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}

/** The middle value; of two, the higher. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}
