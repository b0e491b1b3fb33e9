import type { ApiCall } from '../model/api-call.ts';
import { oldestFirst } from './order.ts';

/** A call that OpsWorks CM made for a customer, likely on account of another, and what shows it. */
export interface RelatedCall {
  call: ApiCall;
  /** The value in it that names the server, by its path: `requestParameters.stackName`. */
  path: string;
  /** Why it counts as made by OpsWorks CM. */
  why: string;
}

/** A backup's id is the server's name and a time: `test-puppet-server-20230314092653123`. */
const BACKUP_ID = /^(.+)-\d{14,17}$/;
/** Work that a call sets off is done within this time, in milliseconds: creating or restoring a server takes under an hour. */
const NEAR_MS = 6 * 3600 * 1000;

/** The server that an OpsWorks CM call is about; `undefined` when the record does not name one. */
export function findServerName(call: ApiCall): string | undefined {
  if (!call.service.opsworksCm) return undefined;
  const named =
    call.request.rows.find(({ path }) => path === 'serverName') ??
    call.response.rows.find(({ path }) => /^(?:server|backup)\.serverName$/.test(path));
  if (named?.kind === 'text') return named.text;
  const backup = call.request.rows.find(({ path }) => path === 'backupId');
  if (backup?.kind === 'text') return BACKUP_ID.exec(backup.text)?.[1];
  const arn = call.targets.find((target) => target.arn?.includes(':opsworks-cm:') && target.arn.includes(':server/'));
  return arn?.name;
}

/** Every OpsWorks CM call on the same server in the same account and Region, oldest first: its story. */
export function findThread(book: ReadonlyMap<string, ApiCall>, call: ApiCall): ApiCall[] {
  const server = findServerName(call);
  if (server === undefined) return [];
  return oldestFirst(
    [...book.values()].filter((other) => findServerName(other) === server && isSamePlace(other, call)),
  );
}

/**
 * The calls that OpsWorks CM made in other services, tied to this call: they name its server, follow it within hours, and no
 * later call on the same server is nearer.
 */
export function findRelated(book: ReadonlyMap<string, ApiCall>, call: ApiCall): RelatedCall[] {
  const server = findServerName(call);
  const start = call.time?.ms;
  if (server === undefined || start === undefined || call.readOnly === true) return [];
  const next = findThread(book, call).find(
    (other) => other.readOnly !== true && other.time !== undefined && other.time.ms > start,
  )?.time?.ms;
  const end = Math.min(start + NEAR_MS, next ?? Number.POSITIVE_INFINITY);
  return oldestFirst([...book.values()]).flatMap((other) => {
    const at = other.time?.ms;
    if (!other.madeByOpsworksCm || at === undefined || at < start || at >= end || !isSamePlace(other, call)) return [];
    const path = findMention(other, server);
    return path === undefined ? [] : [{ call: other, path, why: other.madeByOpsworksCm.why }];
  });
}

function isSamePlace(a: ApiCall, b: ApiCall): boolean {
  return (
    (a.region === undefined || b.region === undefined || a.region === b.region) &&
    (a.accountId === undefined || b.accountId === undefined || a.accountId === b.accountId)
  );
}

/** Where a call names a server: as a word of its own, so that `web` is not found in `web-2`. */
function findMention(call: ApiCall, server: string): string | undefined {
  const parts = [['requestParameters', call.request] as const, ['responseElements', call.response] as const];
  for (const [part, { rows }] of parts) {
    const row = rows.find(({ kind, text }) => kind === 'text' && names(text, server));
    if (row) return `${part}.${row.path}`;
  }
  return call.targets.find(({ arn, name }) => names(arn ?? name, server))?.path;
}

function names(text: string, server: string): boolean {
  for (let at = text.indexOf(server); at >= 0; at = text.indexOf(server, at + 1)) {
    const before = text[at - 1];
    const after = text.slice(at + server.length);
    // OpsWorks CM names what it makes `aws-opsworks-cm-instance-<server>-<time>`.
    const ends = /^(?:$|[^\w-]|-\d{10,}|-[a-z0-9]{12,20}(?:$|\.))/.test(after);
    if (
      ends &&
      (before === undefined || !/\w/.test(before)) &&
      (before !== '-' ||
        text.slice(0, at).endsWith('aws-opsworks-cm-instance-') ||
        text.slice(0, at).endsWith('aws-opsworks-cm-'))
    )
      return true;
  }
  return false;
}
