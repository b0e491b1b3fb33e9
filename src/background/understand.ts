import { toWireCall, type WireCall } from '../calls/wire-call.ts';
import type { Understood } from '../messages/reading-request.ts';
import { toApiCall } from '../model/to-api-call.ts';
import { parseEvents } from '../records/parse-events.ts';
import type { Problem } from '../records/problem.ts';
import type { ReadEvent } from '../records/read-event.ts';
import type { RawEvent } from '../sources/raw-event.ts';

/**
 * Records and model, off the page's thread: schema, knowledge tables and the reading of a 250 KB record cost the console
 * nothing there. Total: what cannot be read is a problem, and takes no other record with it.
 */
export function understand(raw: RawEvent): Understood {
  const { events, problems } = parseEvents(raw);
  const calls: WireCall[] = [];
  const failed: Problem[] = [];
  for (const event of events) {
    try {
      calls.push(toWireCall(toApiCall(event)));
    } catch (error) {
      failed.push(toProblem(event, error));
    }
  }
  return { calls, problems: [...problems, ...failed] };
}

function toProblem(event: ReadEvent, error: unknown): Problem {
  // The error's own words may hold what stood in the record: only its kind is told.
  const got = error instanceof RangeError ? 'that nests too deeply or is too long' : 'that Trailbrief fails on';
  const problem: Problem = {
    place: event.place,
    reason: `Expected a record that can be read, got one ${got}`,
    lost: true,
  };
  if (event.index !== undefined) problem.index = event.index;
  if (event.kind === 'whole' && event.line !== undefined) problem.line = event.line;
  return problem;
}
