import { SERVICE_LEVELS, VERB_LEVELS } from './generated/access-levels.ts';
import { LEVELS, type Level, verbOf } from './levels.ts';
import { plainName } from './plain-name.ts';
import { toPrefix } from './service-prefix.ts';
import { linesByPrefix } from './table-lines.ts';

interface ServiceLevels {
  verbs: ReadonlyMap<string, Level>;
  operations: ReadonlyMap<string, Level>;
}

let ofVerbs: ReadonlyMap<string, Level> | undefined;
const lines = linesByPrefix(SERVICE_LEVELS);
const ofServices = new Map<string, ServiceLevels>();

/**
 * What kind of access an operation asks for, by AWS's reference; exact for every action that it has. Where it does not have the
 * service, or no action with such a verb, by what the record says of reading, else by the verb, else `Write`.
 *
 * @param source `eventSource`. @param readOnly the record's own member; `undefined` when it does not say.
 */
export function toAccessLevel(source: string | undefined, operation: string, readOnly?: boolean): Level {
  const name = plainName(operation);
  const verb = verbOf(name);
  const service = findLevels(toPrefix(source ?? ''));
  const exact = service?.operations.get(name);
  if (exact !== undefined) return exact;
  ofVerbs ??= new Map(parseVerbs());
  const known = service?.verbs.get(verb) ?? ofVerbs.get(verb);
  if (service && known !== undefined) return known;
  const byVerb = known ?? 'Write';
  const reads = byVerb === 'Read' || byVerb === 'List';
  if (readOnly === undefined || readOnly === reads) return byVerb;
  return readOnly ? 'Read' : 'Write';
}

function findLevels(prefix: string): ServiceLevels | undefined {
  const known = ofServices.get(prefix);
  if (known !== undefined) return known;
  const line = lines().get(prefix);
  if (line === undefined) return undefined;
  const [verbs, operations]: [Map<string, Level>, Map<string, Level>] = [new Map(), new Map()];
  for (const word of line.split(' ').filter((one) => one !== '')) {
    const [, name = '', sign, letter = ''] = /^(\w+)([=:])(\w)$/.exec(word) ?? [];
    (sign === '=' ? verbs : operations).set(name, expectLevel(letter));
  }
  const levels = { verbs, operations };
  ofServices.set(prefix, levels);
  return levels;
}

function* parseVerbs(): Generator<[string, Level]> {
  for (const line of VERB_LEVELS.trim().split('\n')) {
    const [verb = '', level = ''] = line.split('\t');
    yield [verb, expectLevel(level.charAt(0))];
  }
}

function expectLevel(letter: string): Level {
  const level = LEVELS.find((one) => one.startsWith(letter));
  if (level === undefined) throw new Error(`Expected the first letter of an access level, got "${letter}"`);
  return level;
}
