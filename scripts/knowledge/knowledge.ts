/**
 * Writes the tables in `src/model/services/generated` anew from pinned packages of npm. Run by hand, `npm run knowledge`; the
 * tables are committed. The same versions give the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readActions, toLevelLines, toVerbLevels } from './access-levels.ts';
import { toResourceLines } from './resource-members.ts';
import { toSensitiveLines } from './sensitive-members.ts';
import { toServiceNames } from './service-names.ts';
import { IAM_DATA, installSources, SDK_MODELS, type Source } from './sources.ts';

const FOLDER = resolve(import.meta.dirname, '../../src/model/services/generated');

function write(
  file: string,
  sources: readonly Source[],
  tables: readonly [doc: string, name: string, lines: readonly (readonly [string, string])[]][],
): void {
  const head = [
    '/**',
    ' * Written by `npm run knowledge`, not by hand.',
    ...sources.map(
      ({ package: name, version, released, licence, holds }) =>
        ` * Source: npm ${name} ${version}, released ${released}, ${licence}: ${holds}.`,
    ),
    ' */',
  ];
  const body = tables.map(
    ([doc, name, lines]) =>
      `/** ${doc} */\nexport const ${name} = \`\n${lines.map((line) => line.join('\t').trimEnd()).join('\n')}\n\`;`,
  );
  const text = `${head.join('\n')}\n\n${body.join('\n\n')}\n`;
  if (/\\|\$\{/.test(text)) throw new Error(`Expected ${file} to need no escapes, got some`);
  writeFileSync(resolve(FOLDER, file), text);
  console.log(`${file}: ${tables.map(([, name, lines]) => `${name} ${lines.length} lines`).join(', ')}`);
}

installSources();
mkdirSync(FOLDER, { recursive: true });
write(
  'service-names.ts',
  [IAM_DATA, SDK_MODELS],
  [['A service a line: prefix, tab, name.', 'NAMES', toServiceNames()]],
);
const actions = readActions();
const verbs = toVerbLevels(actions);
write(
  'access-levels.ts',
  [IAM_DATA],
  [
    ['The level that most actions with a verb have, over all services.', 'VERB_LEVELS', verbs],
    [
      'A service a line: prefix, tab, verbs whose level is another one there (`Describe=L`), then actions that no verb tells (`CopyImage:W`). Levels by their first letter.',
      'SERVICE_LEVELS',
      toLevelLines(actions, verbs),
    ],
  ],
);
write(
  'sensitive-members.ts',
  [SDK_MODELS],
  [['A service a line: signing name, tab, members in lower case that hold secrets.', 'SENSITIVE', toSensitiveLines()]],
);
write(
  'resource-members.ts',
  [IAM_DATA],
  [
    [
      'A service a line: prefix, tab, resource types and the member that names one (`archiverule=RuleName`).',
      'MEMBERS',
      toResourceLines(),
    ],
  ],
);

// The tables as the extension reads them must give back what they were made of.
const { toAccessLevel } = await import('../../src/model/services/access-level.ts');
const wrong = [...actions].flatMap(([prefix, ofService]) =>
  ofService
    .filter(([name, level]) => toAccessLevel(`${prefix}.amazonaws.com`, name) !== level)
    .map(([name]) => `${prefix}:${name}`),
);
const all = [...actions.values()].reduce((sum, { length }) => sum + length, 0);
console.log(`${all - wrong.length} of ${all} actions have the level of the reference`);
if (wrong.length > 0)
  throw new Error(`Expected the reference's level of every action, got another one of ${wrong.slice(0, 5).join(', ')}`);
