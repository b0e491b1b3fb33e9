import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Brief } from '../../../notes/brief.ts';
import { BriefBody } from '../../../panel/components/brief-body.tsx';
import { PinButton } from '../../../panel/components/pin-button.tsx';
import { toPieces } from '../../../ui/spans.tsx';
import { toPivots } from '../pivots.ts';
import type { PickedCall } from '../workbench-state.ts';
import type { WorkbenchView } from '../workbench-view.ts';
import { OtherCopies } from './other-copies.tsx';

/** The open call's brief, and the ways from it to others. */
export function OpenBrief({ open, view }: { open: PickedCall; view: WorkbenchView }) {
  const { id } = open.call;
  const brief = view.opened.brief.value;
  const showCall = (other: string): void => void view.actions.openById(other);
  const pane = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another call begins at its top
  useLayoutEffect(() => {
    if (pane.current) pane.current.scrollTop = 0;
  }, [id]);
  return (
    <section ref={pane} class="brief-pane" aria-label="Brief">
      <article
        data-event-id={id}
        data-partial={brief?.partial ? '' : undefined}
        class={`opened ${brief ? toEdge(brief) : ''}`}
      >
        <h2 class="unseen">Open call</h2>
        <button type="button" class="way close" title="Escape" onClick={view.actions.close}>
          Close
        </button>
        {brief ? <Head brief={brief} /> : <p class="nothing">This call could not be written.</p>}
        {brief && (
          <BriefBody key={id} brief={brief} call={open.call} showCall={showCall}>
            <div class="opened-tools">
              <PinButton call={open.call} pinning={view.pinning} />
              <Ways open={open} view={view} />
            </div>
            <OtherCopies row={open.row} view={view} />
          </BriefBody>
        )}
      </article>
    </section>
  );
}

function Head({ brief }: { brief: Brief }) {
  return (
    <div class="opened-head">
      <h3 class="sentence" data-field="sentence">
        {toPieces(brief.sentence)}
      </h3>
      <p class="details">
        <span class="bits">
          <span class={`bit tone-${brief.outcome.tone}`} data-field="outcome">
            {brief.outcome.text}
          </span>
          {brief.time && <span class="bit">{brief.time}</span>}
        </span>
      </p>
    </div>
  );
}

function Ways({ open, view }: { open: PickedCall; view: WorkbenchView }) {
  const { actions, state } = view;
  const { call, row } = open;
  const picked = state.picked.value.has(row);
  const starts = call.service.source === 'sts.amazonaws.com' && call.outcome.kind === 'succeeded';
  return (
    <nav class="ways" aria-label="From this call">
      {toPivots(call).map(({ facet, value, words }) => (
        <button
          key={`${facet} ${value}`}
          type="button"
          class="way"
          onClick={() => {
            actions.pivot(facet, value);
            if (isOverList()) actions.close();
          }}
        >
          {words}
        </button>
      ))}
      {starts && call.action?.startsWith('AssumeRole') && (
        <button type="button" class="way" onClick={() => void actions.showSession(open)}>
          What this session did
        </button>
      )}
      <button
        type="button"
        class="way"
        aria-pressed={picked}
        title="Select to copy, pin or compare"
        onClick={() => void actions.togglePicked(row)}
      >
        {picked ? 'Selected' : 'Select'}
      </button>
    </nav>
  );
}

/** Where the page is narrow the brief lies over the list: what was asked for must be seen. */
function isOverList(): boolean {
  return matchMedia('(max-width: 1199px)').matches;
}

function toEdge({ severity, outcome }: Brief): string {
  if (severity === 'high' || outcome.tone === 'bad') return 'edge-high';
  return severity === 'notable' ? 'edge-notable' : '';
}
