import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isSecret } from '../../../../scripts/knowledge/sensitive-members.ts';
import { SERVICE_LEVELS, VERB_LEVELS } from '../../../../src/model/services/generated/access-levels.ts';
import { MEMBERS } from '../../../../src/model/services/generated/resource-members.ts';
import { SENSITIVE } from '../../../../src/model/services/generated/sensitive-members.ts';
import { NAMES } from '../../../../src/model/services/generated/service-names.ts';

const FOLDER = 'src/model/services/generated';
const toLines = (table: string): [prefix: string, rest: string][] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [prefix = '', rest = ''] = line.split('\t');
      return [prefix, rest];
    });

test.each(readdirSync(FOLDER))('%s names its source, version, release date and licence', (file) => {
  expect(readFileSync(`${FOLDER}/${file}`, 'utf8')).toMatch(
    /^\/\*\*\n \* Written by `npm run knowledge`, not by hand\.\n(?: \* Source: npm \S+ [\d.]+, released \d{4}-\d\d-\d\d, (?:MIT|Apache-2\.0): [^\n]+\n)+ \*\/\n/,
  );
});

describe.each([
  ['service names', NAMES, /^[A-Z0-9a-z][^\t]*$/, 450],
  ['levels of services', SERVICE_LEVELS, /^(?:\w+[=:][LRWTP](?: |$))*$/, 450],
  ['levels of verbs', VERB_LEVELS, /^(?:List|Read|Write|Tagging, Write|Permissions management, Write)$/, 300],
  ['sensitive members', SENSITIVE, /^[\w.-]+(?: [\w.-]+)*$/, 100],
  ['members of resource types', MEMBERS, /^[a-z0-9]+=\w+(?: [a-z0-9]+=\w+)*$/, 50],
])('the table of %s', (_name, table, shape, least) => {
  test('has each key once, in order, and lines of its shape', () => {
    const lines = toLines(table);
    const keys = lines.map(([key]) => key);
    expect(lines.length).toBeGreaterThan(least);
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(lines.filter(([, rest]) => !shape.test(rest))).toEqual([]);
  });
});

test('known members stand in the tables', () => {
  const sensitive = new Map(toLines(SENSITIVE).map(([prefix, rest]) => [prefix, rest.split(' ')]));
  expect(sensitive.get('opsworks-cm')).toContain('customprivatekey');
  expect(sensitive.get('secretsmanager')).toContain('secretstring');
  expect(sensitive.get('amplify')).toContain('basicauthcredentials');
  expect(new Map(toLines(MEMBERS)).get('access-analyzer')).toBe('archiverule=RuleName');
});

describe('what AWS marks sensitive', () => {
  test.each([
    'masteruserpassword',
    'privatekey',
    'clientsecret',
    'basicauthcredentials',
    'passphrase',
    'accesstoken',
    'variables',
    'payload',
  ])('is a secret when it carries one: %s', (name) => {
    expect(isSecret(name)).toBe(true);
  });

  test.each([
    'nexttoken',
    'clienttoken',
    'username',
    'description',
    'tags',
    'kmskeyid',
    'emailaddress',
    'postalcode',
    'resourcearn',
    'boolean',
  ])('is none when it names, pages or describes something: %s', (name) => {
    expect(isSecret(name)).toBe(false);
  });
});
