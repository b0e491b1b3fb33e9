import type { EffectFlagKind } from '../flag-kinds.ts';
import type { Grant } from '../policy.ts';

/** How urgent a call looks. */
export type Severity = 'info' | 'notable' | 'high';

/**
 * A path in a record's `requestParameters` (`serverName`, `engineAttributes.*.value`), or with a prefix in another part:
 * `response:server.serverArn`, `additional:MFAUsed`. `*` stands for every member of a list or object, also through the
 * `items` / `member` wrappers that EC2 and others put around lists (`{"items":[…]}` counts as the list). Letters are
 * matched exactly as CloudTrail writes them (lowerCamelCase for most services, `PascalCase` for some, e.g. sign-in).
 */
export type MemberPath = string;

/** When an effect or flag applies. Without a condition it always does. All given parts must hold. */
export interface Condition {
  /** The member is there and not empty. */
  present?: MemberPath;
  /** The member is not there, null, or empty. */
  absent?: MemberPath;
  /** One of the members at the path has one of these texts (booleans and numbers as text: `"true"`). */
  equals?: [path: MemberPath, ...values: string[]];
  /** One of the members at the path contains one of these texts. JSON in strings (policies, also URL-encoded) is looked through as text. */
  contains?: [path: MemberPath, ...values: string[]];
  /**
   * The member is a resource policy (an object, or JSON in a text) that lets everyone in: a statement has `Effect` Allow, the
   * principal `*` (or `NotPrincipal`), no condition that narrows who, and no denial takes it away. `contains` cannot say this: the
   * common "deny without TLS" statement names the principal `*` as well.
   */
  allowsEveryone?: MemberPath;
  /** The same, but who is let in has to know an external id. */
  allowsWhoKnows?: MemberPath;
  /** The member is an identity's policy, and that is the gravest of what it grants. */
  grants?: [path: MemberPath, grant: Grant];
  /** The member is a policy that denies every action on every resource. */
  deniesAll?: MemberPath;
  /** `userIdentity.type` is one of these. */
  identity?: readonly string[];
  /** One of the ARNs at the path names another account than the caller's; both are known. */
  ofAnotherAccount?: MemberPath;
  /** Blocks of addresses (`0.0.0.0/0`) at the path together hold all addresses of the internet, or half of them and more. */
  internet?: [path: MemberPath, share: 'all' | 'half'];
}

/** What a call really does, in one plain sentence for someone who does not know the service. */
export interface EffectRule {
  /** The sentence. `{path}` is replaced by the value there; a part in `[…]` is left out when a path in it has no value. */
  text: string;
  when?: Condition;
  /** The rule is judged of each entry of the list at this path of the request (or of the one that stands there alone); paths are its own. */
  each?: MemberPath;
  /** `info` when not given. */
  severity?: Severity;
  /** Raises this flag as well, with `shownBy` (else the condition's path, else `eventName`) as the field that shows it. */
  flag?: EffectFlagKind;
  shownBy?: string;
}

/** What is known of one operation. Every part may be left out: then it follows from the operation's name. */
export interface OperationKnowledge {
  /**
   * The sentence after the actor: `*<associate> node[ {nodeName}]*[ with {serverName}]`.
   * `<verb>` is the base form: shown in the past tense (succeeded) or after "tried to" (denied, failed).
   * `*…*` is the act, set in bold (when no `*` is given: the verb and the plain words up to the first `{`).
   * `{path}` is a value; a part in `[…]` is left out when a path in it has no value.
   * Only where the name's own words do not say it well ("CreateServer" says "created server" by itself).
   */
  say?: string;
  /** Where the resource acted on is named, best first. The last part of an ARN is shown, the whole kept. */
  target?: MemberPath[];
  effects?: EffectRule[];
  /** Members that hold secrets and must never be shown, request and response. */
  secrets?: MemberPath[];
  /** True when the operation only reads; for records too old to say so themselves. */
  readOnly?: boolean;
}

/** One service, one file. */
export interface ServiceKnowledge {
  /** `eventSource`, e.g. `opsworks-cm.amazonaws.com`. More than one where AWS used several for one service. */
  sources: string[];
  /** The name people use: `OpsWorks CM`. */
  name: string;
  /** The AWS page from which the table was made. */
  page: string;
  /** For operations that name no target of their own. */
  target?: MemberPath[];
  /** Members that hold secrets in any operation of the service. */
  secrets?: MemberPath[];
  /** Members whose name tells of a secret, and which hold none: an id that is called `apiKey`. */
  notSecrets?: MemberPath[];
  operations: Record<string, OperationKnowledge>;
}
