import { LEVELS, type Level, verbOf } from '../../src/model/services/levels.ts';
import { byFirst } from './service-names.ts';
import { IAM_DATA, listFiles, readJson } from './sources.ts';

interface Action {
  name: string;
  accessLevel: string;
}

/** Every action of the reference, by service prefix. */
export function readActions(): Map<string, [name: string, level: Level][]> {
  return new Map(
    listFiles(IAM_DATA, 'data/actions').map((file) => {
      const actions = Object.values(readJson<Record<string, Action>>(IAM_DATA, `data/actions/${file}`));
      return [
        file.replace(/\.json$/, ''),
        actions.map(({ name, accessLevel }): [string, Level] => [name, expectLevel(accessLevel)]).sort(byFirst),
      ];
    }),
  );
}

function expectLevel(words: string): Level {
  const level = LEVELS.find((known) => known === words);
  if (level === undefined) throw new Error(`Expected one of the reference's access levels, got "${words}"`);
  return level;
}

/** The level that most of the actions with a verb have. */
function mostFrequent(levels: readonly Level[]): Level {
  const counts = LEVELS.map((level) => levels.filter((one) => one === level).length);
  return LEVELS[counts.indexOf(Math.max(...counts))] ?? 'Write';
}

function byVerb(actions: readonly [string, Level][]): Map<string, Level[]> {
  const found = new Map<string, Level[]>();
  for (const [name, level] of actions) found.set(verbOf(name), [...(found.get(verbOf(name)) ?? []), level]);
  return found;
}

/** The level of each verb over all services. */
export function toVerbLevels(services: ReadonlyMap<string, [string, Level][]>): [verb: string, level: Level][] {
  return [...byVerb([...services.values()].flat())]
    .map(([verb, levels]): [string, Level] => [verb, mostFrequent(levels)])
    .sort(byFirst);
}

/**
 * For each service one line: verbs whose level is another one there, then the actions that neither rule tells.
 * `Describe=L Get=R CopyImage:W`, with the levels' first letters.
 */
export function toLevelLines(
  services: ReadonlyMap<string, [string, Level][]>,
  verbs: readonly [string, Level][],
): [prefix: string, line: string][] {
  const common = new Map(verbs);
  const lines: [string, string][] = [];
  for (const [prefix, actions] of services) {
    const own = new Map<string, Level>();
    for (const [verb, levels] of byVerb(actions)) {
      const level = mostFrequent(levels);
      const gained =
        levels.filter((one) => one === level).length -
        levels.filter((one) => one === (common.get(verb) ?? 'Write')).length;
      if (gained > 1) own.set(verb, level);
    }
    const rest = actions.filter(
      ([name, level]) => (own.get(verbOf(name)) ?? common.get(verbOf(name)) ?? 'Write') !== level,
    );
    const words = [
      ...[...own].sort(byFirst).map(([verb, level]) => `${verb}=${level.charAt(0)}`),
      ...rest.map(([name, level]) => `${name}:${level.charAt(0)}`),
    ];
    // A service without exceptions stands there too: it says that the reference knows the service.
    lines.push([prefix, words.join(' ')]);
  }
  return lines.sort(byFirst);
}
