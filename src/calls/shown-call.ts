import type { ApiCall } from '../model/api-call.ts';

/** What a row without an event id shows of its call. `undefined`: not shown. */
export interface ShownCall {
  action: string | undefined;
  /** Milliseconds since 1970; rows show whole seconds. */
  ms: number | undefined;
  userName: string | undefined;
  source: string | undefined;
  accessKeyId: string | undefined;
  requestId: string | undefined;
}

/** Whether two things are the same, when both sides know them. */
function compare(shown: string | undefined, known: string | undefined): boolean | undefined {
  return shown === undefined || known === undefined ? undefined : shown === known;
}

/** What the console calls "User name": of a role session the session's name, of the root user the word `root`. */
function userNameOf({ identity }: ApiCall): string | undefined {
  return identity.kind === 'root' ? 'root' : (identity.userName ?? identity.session?.name);
}

/** Whether a row shows this second of this operation. */
export function isSameMoment({ action, ms }: ShownCall, call: ApiCall): boolean {
  return (
    action !== undefined &&
    ms !== undefined &&
    call.action === action &&
    call.time !== undefined &&
    Math.floor(call.time.ms / 1000) === Math.floor(ms / 1000)
  );
}

/** `undefined` when nothing speaks against it, but nobody says who it was. */
function isSame(shown: ShownCall, call: ApiCall): boolean | undefined {
  const who = [
    compare(shown.userName, userNameOf(call)),
    compare(shown.accessKeyId, call.identity.accessKey?.id),
    compare(shown.requestId, call.requestId),
  ];
  if (who.includes(false) || compare(shown.source, call.service.source) === false) return false;
  return who.includes(true) || undefined;
}

/**
 * The whole calls that a row means: same operation, second and actor. Of a row that names nobody it is the only whole call of
 * that second, if there is no other; where a row or a record leaves the actor open otherwise, none is taken.
 */
export function findMeant(shown: ShownCall, calls: Iterable<ApiCall>): ApiCall[] {
  const near = [...calls].filter((call) => !call.partial && isSameMoment(shown, call));
  const sure = near.filter((call) => isSame(shown, call) === true);
  if (sure.length > 0) return sure;
  const [only, ...others] = near;
  const nobody = shown.userName === undefined && others.length === 0;
  return only && nobody && isSame(shown, only) !== false ? [only] : [];
}
