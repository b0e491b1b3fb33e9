import { useMemo } from 'preact/hooks';
import type { ApiCall, MaskedValue } from '../../model/api-call.ts';
import type { Brief, EffectText, FlagText, Row, SectionKind, Severity } from '../../notes/brief.ts';
import { toPieces } from '../../ui/spans.tsx';
import type { FindSecret } from './secret-value.tsx';
import { Section } from './section.tsx';
import { Surroundings } from './surroundings.tsx';
import { WholeRecord } from './whole-record.tsx';

/** Three groups: stacked in a narrow panel; in a wide one the call's own values stand beside the other two. */
const GROUPS: readonly SectionKind[][] = [
  ['result', 'who', 'from'],
  ['request', 'response', 'more'],
  ['what', 'ids', 'evidence'],
];

interface BriefBodyProps {
  brief: Brief;
  /** Its call, which knows what the masked rows stand for. */
  call: ApiCall | undefined;
  /** Opens a call that the brief names. */
  showCall(id: string): void;
}

/** The open brief below its sentence: what the call does, what deserves a look, its values, the whole record. */
export function BriefBody({ brief, call, showCall }: BriefBodyProps) {
  const findSecret = useMemo(() => toFindSecret(call), [call]);
  return (
    <div class="body">
      {brief.partialText !== undefined && <p class="partial">Partial: {brief.partialText}.</p>}
      {brief.flags.length > 0 && (
        <ul class="flags" aria-label="Worth a look">
          {brief.flags.map(toFlag)}
        </ul>
      )}
      {[...brief.effects].sort(byUrgency).map(toEffect)}
      <div class="groups">
        {GROUPS.map((kinds) => {
          const sections = brief.sections.filter((section) => kinds.includes(section.kind));
          return (
            sections.length > 0 && (
              <div key={kinds[0]} class={`${kinds[0]}-group`}>
                {sections.map((section) => (
                  <Section key={section.title} section={section} findSecret={findSecret} />
                ))}
              </div>
            )
          );
        })}
      </div>
      {brief.around && <Surroundings around={brief.around} showCall={showCall} />}
      {brief.link && (
        <p class="link">
          <a href={brief.link.href} target="_blank" rel="noreferrer">
            Open in Event history
          </a>
          {brief.link.expired && <span class="dim"> No longer in Event history (older than 90 days).</span>}
        </p>
      )}
      {brief.record && <WholeRecord record={brief.record} masked={brief.masked} />}
    </div>
  );
}

const PARTS: Partial<Record<Row['kind'], MaskedValue['part']>> = {
  param: 'request',
  response: 'response',
  detail: 'additional',
};

/** Looked up in the call when a row is drawn: the values are in no brief. */
function toFindSecret(call: ApiCall | undefined): FindSecret {
  let values: readonly MaskedValue[] | undefined;
  return ({ kind, name }) => {
    values ??= call?.maskedValues?.() ?? [];
    return values.find(({ part, path }) => part === PARTS[kind] && path === name)?.text;
  };
}

const URGENCY: readonly Severity[] = ['high', 'notable', 'info'];

function byUrgency(a: EffectText, b: EffectText): number {
  return URGENCY.indexOf(a.severity) - URGENCY.indexOf(b.severity);
}

function toEffect(effect: EffectText) {
  return (
    <p class={`effect ${effect.severity}`} data-field="effect">
      {toPieces(effect.value)}
    </p>
  );
}

function toFlag(flag: FlagText) {
  return (
    <li class={flag.severity}>
      <span class="flag" data-field="flag">
        {flag.text}
      </span>{' '}
      <code>{flag.path}</code>
    </li>
  );
}
