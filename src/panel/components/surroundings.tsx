import { toCount, toDigits } from '../../model/count-words.ts';
import type { Surroundings as Around, LinkedCall } from '../../notes/brief.ts';
import { toPieces } from '../../ui/spans.tsx';

/** Opens a call by its id. */
type ShowCall = (id: string) => void;

/** Calls drawn of one list: a server that lives long has hundreds, drawn with each brief. */
const AT_MOST = 50;

/** What other calls say about the same server, folded: the calls that OpsWorks CM made for it, and its story. */
export function Surroundings({ around, showCall }: { around: Around; showCall: ShowCall }) {
  const { related, story, server } = around;
  return (
    <>
      {related.length > 0 && (
        <details class="around">
          <summary>{toCount(related.length, 'call')} likely related: made by OpsWorks CM</summary>
          <ol>{toItems(related, showCall)}</ol>
        </details>
      )}
      {story.length > 0 && (
        <details class="around">
          <summary>
            Story of {server}: {toCount(story.length, 'call')}
          </summary>
          <ol>{toItems(story, showCall)}</ol>
        </details>
      )}
    </>
  );
}

function toItems(calls: readonly LinkedCall[], showCall: ShowCall) {
  const more = calls.length - AT_MOST;
  return (
    <>
      {calls.slice(0, AT_MOST).map((call) => toItem(call, showCall))}
      {more > 0 && <li class="why">and {toDigits(more)} more</li>}
    </>
  );
}

function toItem({ eventId, time, sentence, outcome, why, current }: LinkedCall, showCall: ShowCall) {
  const open = (): void => showCall(eventId);
  return (
    <li key={eventId} aria-current={current ? 'true' : undefined}>
      <button type="button" class="linked" disabled={current} onClick={open}>
        {toPieces(sentence)}
      </button>
      <span class="line">
        <span class="bits">
          {time && <span class="bit">{time}</span>}
          <span class={`bit tone-${outcome.tone}`}>{outcome.text}</span>
        </span>
      </span>
      {why && <span class="why">{why}</span>}
    </li>
  );
}
