import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Brief, CallRow } from '../../notes/brief.ts';
import { Icon } from '../../ui/icon.tsx';
import { toPieces } from '../../ui/spans.tsx';
import type { OpenCall } from '../open-call.ts';
import { BriefBody } from './brief-body.tsx';

interface CallItemProps {
  row: CallRow;
  openCall: OpenCall;
  /** What can be done with the call, drawn while it is open. */
  tools?: ComponentChildren;
  /** The one row of a list that Tab reaches. Absent: each is reached. */
  tabStop?: boolean;
  /** Stand below, open or not. */
  children?: ComponentChildren;
}

/** One call: a row that opens in place to its brief. */
export function CallItem({ row, openCall, tools, tabStop, children }: CallItemProps) {
  const id = useId();
  const open = openCall.id.value === row.eventId;
  const item = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { revealId } = openCall;
  const reveal = revealId.value === row.eventId;
  const stands = useRef(false);
  useLayoutEffect(() => {
    // What an opened call says first is below its head, wherever in the list that stood.
    if (open && (reveal || !stands.current)) item.current?.scrollIntoView({ block: 'start' });
    stands.current = open;
    if (!reveal) return;
    revealId.value = undefined;
    button.current?.focus({ preventScroll: true });
  }, [open, reveal, revealId]);
  const brief = open ? openCall.brief.value : undefined;
  const toggle = (): void => {
    if (open) openCall.close();
    else openCall.open(row.eventId);
  };
  return (
    <li ref={item} data-event-id={row.eventId} class={`call ${toEdge(row)} ${open ? 'open' : ''}`}>
      <article data-partial={brief?.partial ? '' : undefined}>
        {/* A label, so that a click anywhere in the row opens it while its text can still be selected. */}
        <label class="head">
          <span class="clock" id={`${id}t`}>
            {isClock(row) && row.clock}
          </span>
          <span class="sentence" id={`${id}s`}>
            <span data-field={brief ? 'sentence' : undefined}>{toPieces(brief?.sentence ?? row.sentence)}</span>
          </span>
          <Details row={row} brief={brief} id={`${id}o`} />
          <button
            ref={button}
            type="button"
            class="unfold"
            aria-expanded={open}
            aria-labelledby={`${id}s ${id}o ${id}t`}
            tabIndex={tabStop === false ? -1 : undefined}
            onClick={toggle}
            data-row-button
          >
            <Icon name="unfold" />
          </button>
        </label>
        {brief && (
          <BriefBody brief={brief} call={openCall.call.value} showCall={openCall.show}>
            {tools}
          </BriefBody>
        )}
        {open && !brief && <p class="nothing">This call could not be written.</p>}
        {children}
      </article>
    </li>
  );
}

/** Outcome and the quiet words below the sentence. Separators are drawn by the style, so that none is left over at a line's end. */
function Details({ row, brief, id }: { row: CallRow; brief: Brief | undefined; id: string }) {
  const outcome = brief?.outcome ?? row.outcome;
  const words = isClock(row) ? row.details : [...row.details, row.clock];
  return (
    <span class="details">
      <span class="bits">
        <span class={`bit tone-${outcome.tone}`} id={id} data-field={brief ? 'outcome' : undefined}>
          {outcome.text}
        </span>
        {words.map(toBit)}
      </span>
    </span>
  );
}

function toBit(word: string) {
  return <span class="bit">{word}</span>;
}

/** A partial call may have a long text of the page's own for its time, which fits no column. */
function isClock({ ms, clock }: CallRow): boolean {
  return ms !== undefined || clock === '';
}

function toEdge(row: CallRow): string {
  if (row.severity === 'high') return 'edge-high';
  return row.severity === 'notable' ? 'edge-notable' : '';
}
