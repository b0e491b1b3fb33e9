import type { JsonObject } from '../records/json.ts';
import type { OperationKnowledge, ServiceKnowledge } from './services/knowledge.ts';
import { type CompiledPath, compilePath } from './services/member-path.ts';
import { maskTold, SECRET } from './told-secrets.ts';

export { SECRET };

/** Which members of one call's record are secret. */
export interface SecretPaths {
  /** Whether the value at this place of the record must be masked: by schema, by its telling name, or by its shape. */
  isSecret(part: CompiledPath['part'] | undefined, steps: readonly string[], value: string): boolean;
  /** Whether a path of a table names a secret. */
  covers(path: string): boolean;
}

/**
 * Members whose name tells that they hold a secret, in any service.
 * Sources: the `sensitive` shapes of the services' API models; `…Password`, session tokens and secret keys in answers of
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html and
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKey.html.
 */
const TELLING =
  /^(?:.*password|passwd|.*secret(?:access)?key|secretstring|secretbinary|clientsecret|.*sessiontoken|authtoken|authorizationtoken|accesstoken|refreshtoken|idtoken|bearertoken|securitytoken|.*privatekey|userdata|plaintext(?:key)?|samlassertion|webidentitytoken|signintoken|onetimepassword|authenticationcode[12]?|apikeyvalue|starterkit|api_?(?:key|token)|passphrase|connectionstring|tokenvalue|.*_(?:token|secret|password|passwd|passphrase|api_?key|private_?key|access_?key))$/i;
/** Names that look telling and are not: counters, identifiers, switches. */
const NOT_TELLING =
  /^(?:password(?:reset)?required|.*passwordpolicy|generatesecretstring|nextpassword.*|.*passwordlastused|manage.*password)$/i;

/**
 * Shapes of secrets whatever they are called: private keys, bearer tokens, STS session tokens, tokens of GitHub and Slack,
 * signed JSON. Each part begins where no match of it can already be under way, so that no text is read more than a few
 * times over: a record's texts are anybody's.
 */
const SHAPES =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^-]*(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?|(?<![A-Za-z])Bearer(?: |%20|\+)[\w.~+/-]{20,}=*|\b(?:FwoG|IQoJ)[\w+/]{100,}={0,2}|\bgh[pousr]_\w{30,}|\bxox[abprs]-[\w-]{20,}|(?<![\w-])[\w-]{13,}\.eyJ[\w-]{10,}\.[\w-]+/g;
const SHAPE_HINT = /PRIVATE KEY|Bearer|FwoG|IQoJ|gh[pousr]_|xox|eyJ/;

function pathsOf(knowledge: ServiceKnowledge | OperationKnowledge | undefined): CompiledPath[] {
  return (knowledge?.secrets ?? []).map(compilePath);
}

/** One for each operation of the tables: they are few and fixed. */
const known = new Map<ServiceKnowledge | undefined, Map<OperationKnowledge | undefined, SecretPaths>>();

export function toSecretPaths(
  service: ServiceKnowledge | undefined,
  operation: OperationKnowledge | undefined,
): SecretPaths {
  const ofService = known.get(service) ?? new Map<OperationKnowledge | undefined, SecretPaths>();
  known.set(service, ofService);
  let secrets = ofService.get(operation);
  if (!secrets) {
    secrets = makeSecretPaths([...pathsOf(service), ...pathsOf(operation)]);
    ofService.set(operation, secrets);
  }
  return secrets;
}

function makeSecretPaths(paths: readonly CompiledPath[]): SecretPaths {
  // Every value of every record is asked for: most are told by the first step.
  const firsts = new Set(paths.map(({ steps: [first] }) => first));
  const mayBegin = (step: string | undefined) => firsts.has(step) || step === 'items' || step === 'member';
  const isNamed = (part: CompiledPath['part'] | undefined, steps: readonly string[]) => {
    if (!mayBegin(steps[0]) && !firsts.has('*')) return false;
    for (const path of paths) if (path.part === part && matches(path.steps, steps)) return true;
    return false;
  };
  return {
    // What was masked before, in a record that was pinned or exported, stays so.
    isSecret: (part, steps, value) =>
      value !== '' && (value === SECRET || isTelling(steps) || isNamed(part, steps) || hasShape(value)),
    covers: (path) => {
      const { part, steps } = compilePath(path);
      return isTelling(steps) || isNamed(part, steps);
    },
  };
}

/** The shortest text that has one of the shapes: `xoxb-` and twenty characters. */
const MIN_SHAPE = 25;

function hasShape(value: string): boolean {
  return value.length >= MIN_SHAPE && SHAPE_HINT.test(value) && value.search(SHAPES) >= 0;
}

/** The text with whatever is a secret in it replaced, by shape or by the word before it: for texts of which the rest is worth reading. */
export function maskShapes(text: string): string {
  const shaped = hasShape(text) ? text.replace(SHAPES, SECRET) : text;
  return maskTold(shaped);
}

/** Whether a member holds the value of a pair whose name tells: `{"name": "DB_PASSWORD", "value": "…"}`. */
export function isToldBy(pair: JsonObject, member: string): boolean {
  const last = member.charCodeAt(member.length - 1);
  // Nearly every name is told by its last letter.
  if ((last !== SMALL_E && last !== LARGE_E) || !/value$/i.test(member)) return false;
  for (const name of NAMES_OF_PAIRS) {
    const told = pair[name];
    if (typeof told === 'string' && isTellingName(told)) return true;
  }
  return false;
}

const SMALL_E = 0x65;
const LARGE_E = 0x45;

const NAMES_OF_PAIRS = ['name', 'key', 'Name', 'Key', 'attributeName', 'parameterKey', 'parameterName', 'variableName'];

const telling = new Map<string, boolean>();
const MAX_NAMES = 5000;

/** The nearest name that is no list position or wrapper tells: `tokens.0` is told by `tokens`. */
function isTelling(steps: readonly string[]): boolean {
  for (let at = steps.length - 1; at >= 0; at--) {
    const name = steps[at] ?? '';
    if (isPosition(name) || name === 'items' || name === 'member' || name === '*') continue;
    return isTellingName(name);
  }
  return false;
}

function isPosition(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code < DIGIT_ZERO || code > DIGIT_NINE) return false;
  }
  return name !== '';
}

const DIGIT_ZERO = 48;
const DIGIT_NINE = 57;

function isTellingName(name: string): boolean {
  let found = telling.get(name);
  if (found === undefined) {
    found = TELLING.test(name) && !NOT_TELLING.test(name);
    if (telling.size >= MAX_NAMES) telling.clear();
    telling.set(name, found);
  }
  return found;
}

/** `*` matches one member; list wrappers in the record count as nothing; what lies below a secret is secret too. */
function matches(pattern: readonly string[], steps: readonly string[]): boolean {
  let at = 0;
  for (const expected of pattern) {
    let step = steps[at++];
    while ((step === 'items' || step === 'member') && expected !== step) step = steps[at++];
    if (step === undefined || (expected !== '*' && expected !== step)) return false;
  }
  return true;
}
