/** Narrowest open panel, in CSS pixels. */
export const MIN_WIDTH = 280;
/** Widest open panel, in CSS pixels. */
export const MAX_WIDTH = 900;

/** The widest that the panel may be in a viewport of this width; all in CSS pixels. */
export function toMaxWidth(viewport: number): number {
  return Math.min(MAX_WIDTH, viewport);
}

/** The wished width within the limits. A viewport that is narrower than the least width wins. */
export function toPanelWidth(wished: number, viewport: number): number {
  return Math.round(Math.min(Math.max(wished, MIN_WIDTH), toMaxWidth(viewport)));
}
