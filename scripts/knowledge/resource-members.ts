import { byFirst } from './service-names.ts';
import { IAM_DATA, listFiles, readJson } from './sources.ts';

interface ResourceType {
  key: string;
  arn: string;
}

const SUFFIX = /(?:name|id|identifier)$/;

/**
 * Resource types whose own name or id is called otherwise than the type itself, by service: `archiverule=RuleName` says that a call
 * on an archive rule names it in `ruleName`. Types called as their member is (`server`, `ServerName`) follow from the operation's
 * name; a member that shares no word with its type is another thing's, and is left out.
 */
export function toResourceLines(): [prefix: string, line: string][] {
  return listFiles(IAM_DATA, 'data/resourceTypes')
    .map((file): [string, string] => {
      const types = Object.values(readJson<Record<string, ResourceType>>(IAM_DATA, `data/resourceTypes/${file}`));
      return [file.replace(/\.json$/, ''), [...new Set(types.flatMap(toEntry))].sort().join(' ')];
    })
    .filter(([, line]) => line !== '')
    .sort(byFirst);
}

function toEntry({ key, arn }: ResourceType): string[] {
  const member = [...arn.matchAll(/\$\{(\w+)\}/g)].at(-1)?.[1] ?? '';
  const type = toPlain(key).replace(/s$/, '');
  const stem = toPlain(member).replace(SUFFIX, '');
  return stem !== '' && stem !== type && type.endsWith(stem) ? [`${type}=${member}`] : [];
}

function toPlain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
