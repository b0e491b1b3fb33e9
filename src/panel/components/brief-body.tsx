import { type ComponentChildren, Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ApiCall, MaskedValue } from '../../model/api-call.ts';
import type { Brief, Row } from '../../notes/brief.ts';
import { type Fold, toCallFacts } from '../call-facts.ts';
import { Findings } from './findings.tsx';
import { FirstFacts } from './first-facts.tsx';
import type { FindSecret } from './secret-value.tsx';
import { Section, ValueList } from './section.tsx';
import { Surroundings } from './surroundings.tsx';
import { Value } from './value.tsx';
import { WholeRecord } from './whole-record.tsx';

interface BriefBodyProps {
  brief: Brief;
  /** Its call, which knows what the masked rows stand for. */
  call: ApiCall | undefined;
  /** Opens a call that the brief names. */
  showCall(id: string): void;
  /** What can be done with the call. */
  children?: ComponentChildren;
}

/** The open brief below its head: four facts, why it failed, what it does, what can be done with it; all else folded. */
export function BriefBody({ brief, call, showCall, children }: BriefBodyProps) {
  const findSecret = useMemo(() => toFindSecret(call), [call]);
  const facts = useMemo(() => toCallFacts(brief), [brief]);
  return (
    <div class="body">
      {brief.partialText !== undefined && <p class="partial">Partial: {brief.partialText}.</p>}
      <FirstFacts facts={facts} call={call} time={brief.time} findSecret={findSecret} />
      {facts.failure.length + facts.denial.length > 0 && (
        <div class="failure">
          {facts.failure.map((row) => (
            <Fragment key={row.name}>
              <Value row={row} />{' '}
            </Fragment>
          ))}
          <ValueList rows={facts.denial} findSecret={findSecret} />
        </div>
      )}
      <Findings flags={brief.flags} effects={brief.effects} />
      {children}
      {brief.around && <Surroundings around={brief.around} showCall={showCall} />}
      <div class="folds">
        {facts.folded.map((fold) => toFold(fold, findSecret, brief))}
        {brief.record && <WholeRecord record={brief.record} masked={brief.masked} />}
      </div>
    </div>
  );
}

function toFold({ title, sections, count }: Fold, findSecret: FindSecret, { link }: Brief) {
  return (
    <details key={title} class="folded-part">
      <summary>
        {title}
        {count !== undefined && <span class="count"> {count}</span>}
      </summary>
      {sections.map((section) => (
        <Section key={section.kind} section={section} findSecret={findSecret} bare={sections.length === 1} />
      ))}
      {link && sections.some(({ kind }) => kind === 'evidence') && (
        <p class="link">
          <a href={link.href} target="_blank" rel="noreferrer">
            Open in Event history
          </a>
          {link.expired && <span class="dim"> No longer in Event history (older than 90 days).</span>}
        </p>
      )}
    </details>
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
