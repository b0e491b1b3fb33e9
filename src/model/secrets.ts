import type { ExactNumber } from '../values/exact-number.ts';
import { isVariableBelow } from './environment-variables.ts';
import { SECRET } from './labelled-secrets.ts';
import { maskFormed, maskShapes } from './mask-shapes.ts';
import { judgeName } from './member-name.ts';
import { isNoSecret } from './no-secret.ts';
import { sensitiveMembersOf } from './sensitive-members.ts';
import type { OperationKnowledge, ServiceKnowledge } from './services/knowledge.ts';
import { type CompiledPath, compilePath } from './services/member-path.ts';

export { maskShapes, SECRET };

/** Which members of one call's record are secret. */
export interface SecretPaths {
  /** Whether the value at this place of the record must be masked: by schema, by its telling name, or by its form. */
  isSecret(
    part: CompiledPath['part'] | undefined,
    steps: readonly string[],
    value: string | number | ExactNumber,
  ): boolean;
  /** Whether a path of a table names a secret. */
  covers(path: string): boolean;
}

function pathsOf(knowledge: ServiceKnowledge | OperationKnowledge | undefined): CompiledPath[] {
  return (knowledge?.secrets ?? []).map(compilePath);
}

/** One for each operation of the tables, by source: they are few and fixed. */
const known = new Map<string, Map<OperationKnowledge | undefined, SecretPaths>>();
const MAX_SOURCES = 1000;

/** What is secret in the calls of a service. `source` is `eventSource`; what nothing is known of has neither knowledge. */
export function toSecretPaths(
  source: string | undefined,
  service: ServiceKnowledge | undefined,
  operation: OperationKnowledge | undefined,
): SecretPaths {
  let ofSource = known.get(source ?? '');
  if (!ofSource) {
    ofSource = new Map();
    if (known.size >= MAX_SOURCES) known.clear();
    known.set(source ?? '', ofSource);
  }
  let secrets = ofSource.get(operation);
  if (!secrets) {
    secrets = makeSecretPaths(
      source,
      [...pathsOf(service), ...pathsOf(operation), ...sensitiveMembersOf(source).map(compilePath)],
      (service?.notSecrets ?? []).map(compilePath),
    );
    ofSource.set(operation, secrets);
  }
  return secrets;
}

function makeSecretPaths(
  source: string | undefined,
  paths: readonly CompiledPath[],
  harmless: readonly CompiledPath[],
): SecretPaths {
  // Every value of every record is asked for: most are told by the first step.
  const firsts = new Set(paths.map(({ steps: [first] }) => first));
  const mayBegin = (step: string | undefined) => firsts.has(step) || step === 'items' || step === 'member';
  const isNamed = (part: CompiledPath['part'] | undefined, steps: readonly string[]) => {
    if (!mayBegin(steps[0]) && !firsts.has('*')) return false;
    for (const path of paths) if (path.part === part && matches(path.steps, steps)) return true;
    return false;
  };
  const isHarmless = (part: CompiledPath['part'] | undefined, steps: readonly string[]) =>
    harmless.some((path) => path.part === part && path.steps.length === steps.length && matches(path.steps, steps));
  const isTold = (steps: readonly string[], isText: boolean) => isTelling(steps, isText, source);
  return {
    isSecret: (part, steps, value) => {
      const text = typeof value === 'string' ? value : String(value);
      // What was masked before, in a record that was pinned or exported, stays so.
      if (text === '' || text === SECRET) return text !== '';
      if (isNamed(part, steps)) return true;
      if (isTold(steps, typeof value === 'string') && !isNoSecret(text) && !isHarmless(part, steps)) return true;
      return typeof value === 'string' && maskFormed(value) !== value;
    },
    covers: (path) => {
      const { part, steps } = compilePath(path);
      return isNamed(part, steps) || (isTold(steps, true) && !isHarmless(part, steps));
    },
  };
}

/**
 * Whether a name on the way to a value tells. The nearest one first: `tokens.0` is told by `tokens`, `secret.arn` is about a secret, and
 * nothing below a password is shown.
 */
function isTelling(steps: readonly string[], isText: boolean, source: string | undefined): boolean {
  let isNearest = true;
  let about = false;
  for (let at = steps.length - 1; at >= 0; at--) {
    const { telling, holder, isPosition } = judgeName(steps[at] ?? '');
    if (isPosition) continue;
    if (telling === 'all') return true;
    if (telling === 'about') about = true;
    // A number is a count of tokens, or an id.
    else if (telling === 'some' && !about && isText) return true;
    else if (telling === 'value' && isNearest && isText) return true;
    if (holder !== undefined && isVariableBelow(steps, at + 1, holder, source)) return true;
    isNearest = false;
  }
  return false;
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
