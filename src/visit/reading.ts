import { withoutSession } from '../page/page-kind.ts';
import type { PanelState } from '../panel/panel-state.ts';
import type { Channel, Place } from '../sources/raw-event.ts';
import type { Intake } from './call-intake.ts';

/** What the reading of one shown page needs. */
export interface Reading {
  state: PanelState;
  intake: Intake;
  frame: Window;
  /** Ends when another page is shown. */
  signal: AbortSignal;
  /** Asks the page's world for the full text of code editors. */
  askEditors(): void;
  /** Where and when something is read now. */
  toPlace(channel: Channel): Place;
}

/** A place on the shown page, now. Its address has no multi-session label. */
export function toPagePlace(channel: Channel, address: string): Place {
  return { channel, name: withoutSession(address), readAt: Date.now() };
}
