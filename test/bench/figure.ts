/** One measured figure, as `npm run bench` prints it. */
export interface Figure {
  name: string;
  value: number;
  /** Empty for a count. */
  unit: string;
  /** The same in the same run and unit without Trailbrief, or with the least work that is possible. */
  floor?: number;
  /** `value` to its floor. */
  ratio?: number;
  /** What `value` must not exceed. Absent: no limit is set. */
  limit?: number;
  /** What `ratio` must not exceed. Absent: no limit is set. */
  ratioLimit?: number;
}

/** Figures that belong together. */
export interface Measured {
  heading: string;
  figures: Figure[];
}

/** A figure beside its floor. */
export function toCompared(name: string, unit: string, value: number, floor: number): Figure {
  return { name, value, unit, floor, ratio: value / floor };
}

/** The middle one of the values, or the mean of the two in the middle. Throws on none. */
export function toMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('Expected values to take the median of, got none');
  return (lower + upper) / 2;
}

/** Whether a figure is within the limits that are set for it. */
export function isKept({ value, limit, ratio, ratioLimit }: Figure): boolean {
  return !(limit !== undefined && value > limit) && !(ratioLimit !== undefined && (ratio ?? 0) > ratioLimit);
}
