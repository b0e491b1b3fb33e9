import type { ComponentChildren } from 'preact';
import type { ApiCall } from '../../model/api-call.ts';
import type { Row } from '../../notes/brief.ts';
import type { CallFacts } from '../call-facts.ts';
import type { FindSecret } from './secret-value.tsx';
import { ValueList } from './section.tsx';
import { Value } from './value.tsx';

interface FirstFactsProps {
  /** Of the call, as the brief has it. */
  time: string | undefined;
  facts: CallFacts;
  call: ApiCall | undefined;
  findSecret: FindSecret;
}

/** What a person came for: who, from where, with which parameters, in which Region and account. */
export function FirstFacts({ facts, call, time, findSecret }: FirstFactsProps) {
  const { type, issuer, session, mfa, credentials, address, tool, region, account, request } = facts;
  const isNamed = issuer !== undefined && session !== undefined && call?.identity.kind === 'role-session';
  const actor = isNamed ? undefined : call?.identity.actor;
  return (
    <dl class="facts">
      <Fact name="Identity" plain>
        {type && (
          <b>
            <Value row={type} />
          </b>
        )}{' '}
        {isNamed && (
          <>
            <Value row={issuer} /> / <Value row={session} />
          </>
        )}
        {actor !== undefined && actor !== type?.text && <span class="value">{actor}</span>}
        {mfa && mfa.text !== 'not said' && (
          <>
            , <Value row={mfa} />
          </>
        )}
        <Quiet
          rows={[
            ...(isNamed ? [] : [issuer, session].filter((row) => row !== undefined && row.text !== actor)),
            ...(mfa?.text === 'not said' ? [mfa] : []),
            ...credentials,
          ]}
          day={time?.slice(0, DAY)}
        />
      </Fact>
      {(address || tool.length > 0) && (
        <Fact name={address?.label.replace(KIND, '') ?? 'Source'}>
          {address && <Value row={address} />} <span class="quietly">{address && KIND.exec(address.label)?.[0]}</span>{' '}
          <Quiet rows={tool} inline />
        </Fact>
      )}
      {request && (
        <Fact name="Request">
          <ValueList rows={request.rows} remark={request.remark} findSecret={findSecret} cut />
        </Fact>
      )}
      {(region || account) && (
        <Fact name="Where" plain>
          {region && <Value row={region} />}
          {region && account && ', account '}
          {account && <Value row={account} />}
        </Fact>
      )}
    </dl>
  );
}

/** What kind of address it is: "Source IP (private)". */
const KIND = / \(.+\)$/;

function Fact({ name, plain, children }: { name: string; plain?: boolean; children: ComponentChildren }) {
  return (
    <div class={plain ? 'fact in-words' : 'fact'}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Characters of a date in front of a time: `2024-02-13 `. */
const DAY = 11;

/** The time alone where it is of the call's own day. */
function toSameDay(row: Row, day: string | undefined): Row {
  return day !== undefined && row.text.startsWith(day) ? { ...row, text: row.text.slice(DAY) } : row;
}

/** Words before a value that says too little by itself. */
const WORDS: Readonly<Record<string, string>> = {
  'Session since': 'since ',
  'Invoked by': 'invoked by ',
  MFA: 'MFA: ',
  Session: 'session ',
  Role: 'role ',
  'Issued by': 'issued by ',
  'VPC endpoint': 'through ',
};

function Quiet({
  rows,
  inline,
  day,
}: {
  rows: readonly (Row | undefined)[];
  inline?: boolean;
  day?: string | undefined;
}) {
  const said = rows.filter((row) => row !== undefined);
  if (said.length === 0) return null;
  return (
    <span class={inline ? 'quietly' : 'quietly below'}>
      {said.map((row, at) => (
        <span key={row.label}>
          {at > 0 && ' · '}
          {row.name === 'access-key' ? 'key ' : WORDS[row.label]}
          <Value row={row.label === 'Session since' ? toSameDay(row, day) : row} />
        </span>
      ))}
    </span>
  );
}
