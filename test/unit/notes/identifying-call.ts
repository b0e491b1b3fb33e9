import fc from 'fast-check';
import type { ApiCall } from '../../../src/model/api-call.ts';
import { FORMATS } from '../../../src/notes/formats/note-formats.ts';
import type { NoteEntry } from '../../../src/notes/note.ts';
import { createPseudonyms } from '../../../src/notes/redact/create-pseudonyms.ts';
import { toBrief } from '../../../src/notes/to-brief.ts';
import { toNote } from '../../../src/notes/to-note.ts';
import { callOf } from './call-of.ts';

const NOW = Date.UTC(2026, 10, 22);
/** A call as it goes into a note. */
export const toEntry = (call: ApiCall, remark?: string): NoteEntry => ({
  call,
  brief: toBrief(call, NOW),
  ...(remark === undefined ? {} : { remark }),
});

/** Everything that a note of these entries says, in all formats, alone and as a timeline. */
export function allNotes(entries: readonly NoteEntry[], redact = createPseudonyms()): string {
  const sets = [entries.slice(0, 1), entries];
  return FORMATS.flatMap((format) =>
    sets.map((set) => {
      const { text, html = '' } = toNote(set, { format, defang: false, redact });
      return `${text}\n${html}`;
    }),
  ).join('\n');
}

const USERS = fc.constantFrom(
  'zelda.quick',
  'ops+zelda',
  'Zelda-Quick',
  'zélda',
  'svc_zelda',
  'zelda=q',
  'xq',
  'user',
  'ec2',
);
/** What names somebody, in shapes that are hard to find. */
export const identifying = fc.record({
  account: fc.integer({ min: 100_000_000_000, max: 999_999_999_999 }).map(String),
  other: fc.integer({ min: 100_000_000_000, max: 999_999_999_999 }).map(String),
  user: USERS,
  session: fc.constantFrom('zs-session@host', 'zsession', 'zs,1', 'i-0zsession0000000'),
  email: fc.constantFrom('zmail@example.com', 'z.mail+tag@mail.example.org'),
  ip: fc.constantFrom('192.0.2.77', '198.51.100.200', '2001:db8::77', '2001:DB8:0:1::9f'),
  key: fc.constantFrom('AKIAIOSFODNN7EXAMPLE', 'ASIAZZZZZZZZ7EXAMPLE'),
  host: fc.constantFrom(
    'zhost.corp.internal',
    'zhost-1x2.us-east-1.opsworks-cm.io',
    'zhost.example.net',
    'ip-10-1-2-3',
  ),
});
type Values = typeof identifying extends fc.Arbitrary<infer T> ? T : never;

/** A value as it may stand in a text, plain and encoded. */
export const FRAMES: ((value: string) => string)[] = [
  (value) => value,
  (value) => `the caller "${value}" may not`,
  (value) => `https://wiki.example.com/a?b=${encodeURIComponent(value)}&c=1`,
  (value) => JSON.stringify({ note: `${value}, again`, deeper: JSON.stringify([value]) }),
  (value) => encodeURIComponent(JSON.stringify({ a: value })),
  (value) => `first line\\n${value}\\ttab`,
  (value) => `key=${value};next`,
  (value) => `(${value})`,
];

/** A call in which each of the values stands in many places, some framed. */
export function callFor(v: Values, frame: (value: string) => string): ApiCall {
  const all = [v.account, v.other, v.user, v.session, v.email, v.ip, v.key, v.host];
  return callOf({
    userIdentity: {
      type: 'AssumedRole',
      principalId: `AROAZZZZZZZZZEXAMPLE1:${v.session}`,
      arn: `arn:aws:sts::${v.account}:assumed-role/Builder/${v.session}`,
      accountId: v.account,
      accessKeyId: v.key,
      sessionContext: { sourceIdentity: v.user, sessionIssuer: { type: 'Role', userName: 'Builder' } },
    },
    recipientAccountId: v.other,
    sourceIPAddress: v.ip,
    userAgent: `tool/1.0 ${frame(v.user)}`,
    errorCode: 'AccessDenied',
    errorMessage: all.map(frame).join(' and '),
    requestParameters: {
      userName: v.user,
      endpoint: v.host,
      email: v.email,
      nested: { list: all.map(frame), [`x ${v.email}`]: frame(v.host) },
      policy: JSON.stringify({ Principal: `arn:aws:iam::${v.other}:user/${v.user}`, From: v.ip }),
      owner: Number(v.account),
    },
    responseElements: {
      server: { endpoint: v.host, serverArn: `arn:aws:opsworks-cm:us-west-2:${v.account}:server/s/1` },
    },
    resources: [{ accountId: v.other, ARN: `arn:aws:iam::${v.other}:user/team/${v.user}` }],
  });
}
