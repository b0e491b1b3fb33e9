import type { Outcome } from './api-call.ts';

/** The kinds of policy that can refuse a call, in IAM's words. */
export const POLICY_KINDS = [
  'identity-based policy',
  'resource-based policy',
  'permissions boundary',
  'session policy',
  'service control policy',
  'resource control policy',
  'VPC endpoint policy',
] as const;

export type PolicyKind = (typeof POLICY_KINDS)[number];

/** How sure it is why a call was denied. `encoded`: only who may decode the message knows. `cut`: not even they, since CloudTrail cut it. */
export type DenialReason = 'explicit' | 'implicit' | 'not-said' | 'encoded' | 'cut' | 'credentials';

/**
 * Why a call was denied, as far as its error says.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export interface Denial {
  reason: DenialReason;
  /** Absent where the message does not name it. */
  policy?: PolicyKind;
  policyArn?: string;
  /** The refused action, `iam:PassRole`: it may be another one than the call's own. */
  action?: string;
  /** As the message has it: an ARN, or `*`. */
  resource?: string;
  authorizationId?: string;
  /** For `aws sts decode-authorization-message`. Only of a message that is whole. */
  encoded?: string;
}

/** Why this call was denied. `undefined`: it was not. */
export function findDenial({ kind, code, message }: Pick<Outcome, 'kind' | 'code' | 'message'>): Denial | undefined {
  return kind === 'denied' ? toDenial(code, message) : undefined;
}

/** CloudTrail cuts an error message here. In characters. */
const MAX_MESSAGE = 1024;
/** Errors of a call's credentials, before any policy is looked at. */
const OF_CREDENTIALS =
  /ExpiredToken|InvalidClientTokenId|SignatureDoesNotMatch|UnrecognizedClient|AuthFailure|InvalidAccessKeyId|IncompleteSignature|MissingAuthenticationToken|RequestExpired|InvalidSignature/i;

const ACTION = /not authorized to perform:? +([\w-]+:\w+\*?)/i;
const RESOURCE = /\bon resource:? +(\S+)/i;
const ALLOWS = /\bno ([A-Za-z -]{1,40}?) allows\b/i;
const EXPLICIT = /\bexplicit(?:ly)? den(?:y|ied) in an? ([A-Za-z -]{1,40}?)(?=: |[.,;]| *$)(?:: +(arn:[^\s,;]+))?/i;
const EXPLICIT_ALONE = /\bexplicit(?:ly)? den(?:y|ied)\b/i;
const AUTHORIZATION = /#\/authorization-details\/([\w-]+)|authorization id:? +([\w-]+)/gi;
const ENCODED = /encoded (?:authorization failure )?message:? *([\w+/=-]+)/i;

/**
 * Reads why a call was denied.
 *
 * @param code `errorCode`; absent in some records. @param message `errorMessage`, which CloudTrail may have cut; absent in some.
 */
export function toDenial(code: string | undefined, message: string | undefined): Denial {
  const text = message ?? '';
  // So long a message may go on: a last word that ends with it may be half of one.
  const isCut = text.length >= MAX_MESSAGE;
  const encoded = ENCODED.exec(text)?.[1];
  if (encoded !== undefined) return isCut ? { reason: 'cut' } : { reason: 'encoded', encoded };
  if (code !== undefined && OF_CREDENTIALS.test(code)) return { reason: 'credentials' };
  const denial: Denial = { reason: 'not-said' };
  const explicit = EXPLICIT.exec(text);
  const allows = ALLOWS.exec(text);
  const policy = findKind(explicit?.[1] ?? allows?.[1]);
  if (explicit || EXPLICIT_ALONE.test(text)) denial.reason = 'explicit';
  else if (allows) denial.reason = 'implicit';
  else if (/VpceAccessDenied/i.test(code ?? '')) return { reason: 'not-said', policy: 'VPC endpoint policy' };
  if (policy !== undefined) denial.policy = policy;
  const whole = (found: string | undefined): string | undefined =>
    found === undefined || (isCut && text.endsWith(found)) ? undefined : found.replace(/[.,;]+$/, '');
  const [policyArn, action, resource] = [explicit?.[2], ACTION.exec(text)?.[1], RESOURCE.exec(text)?.[1]].map(whole);
  if (policyArn) denial.policyArn = policyArn;
  if (action) denial.action = action;
  if (resource) denial.resource = resource;
  // The id stands in the link and again in words: whichever is whole.
  for (const [, inLink, inWords] of text.matchAll(AUTHORIZATION)) {
    const id = whole(inLink ?? inWords);
    if (id) denial.authorizationId ??= id;
  }
  return denial;
}

function findKind(words: string | undefined): PolicyKind | undefined {
  const plain = words?.toLowerCase();
  return plain === undefined ? undefined : POLICY_KINDS.find((kind) => kind.toLowerCase() === plain);
}

/** Who refused the call, in a few words for a list of values: `explicit: service control policy`. */
export function toDeniedBy({ reason, policy }: Denial): string {
  return policy === undefined ? ALONE[reason] : `${reason === 'not-said' ? 'not said' : reason}: ${policy}`;
}

const ALONE: Record<DenialReason, string> = {
  explicit: 'explicit: policy not said',
  implicit: 'implicit: policy not said',
  'not-said': 'reason not said',
  encoded: 'reason encoded',
  cut: 'reason encoded and cut off',
  credentials: 'the credentials',
};
