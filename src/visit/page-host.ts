import type { PanelState } from '../panel/panel-state.ts';
import type { Place } from '../sources/raw-event.ts';
import type { Intake } from './call-intake.ts';

/** Whoever has the panel of a page: the script that runs on CloudTrail's pages, or the one that was asked to read this page. */
export interface PageHost {
  state: PanelState;
  /** Begins a reading and ends the one before; what was read stays. */
  begin(): { intake: Intake; signal: AbortSignal };
  /** Ends when the panel is closed or the extension is gone. */
  signal: AbortSignal;
  /** Where something is read now. */
  toPlace(): Place;
  /** Brings the panel, open. */
  show(): void;
  /**
   * Where the panel stands for such readings alone: what it says while it has no call to show, and how many records, beside
   * those that were handed on, could not be read.
   */
  tell?(missing: string, unread: number): void;
}

/** In the world of this extension's scripts, which the page does not share. The same in each of its scripts. */
const NAME = Symbol.for('trailbrief-page-host');

/** Lets the scripts that are injected later find the panel. */
export function offerPageHost(host: PageHost): void {
  Reflect.set(globalThis, NAME, host);
}

/** The panel's owner in this document, while it lives. */
export function findPageHost(): PageHost | undefined {
  // Only `offerPageHost` sets it.
  const host = Reflect.get(globalThis, NAME) as PageHost | undefined;
  return host?.signal.aborted ? undefined : host;
}
