import { describe, expect, test } from 'vitest';
import type { Condition, EffectRule, ServiceKnowledge } from '../../../../src/model/services/knowledge.ts';

const tables = Object.entries(
  import.meta.glob<ServiceKnowledge>('../../../../src/model/services/tables/*.ts', { eager: true, import: 'default' }),
).map(([path, table]) => ({ file: path.replace(/.*\//, ''), table }));

const operations = tables.flatMap(({ file, table }) =>
  Object.entries(table.operations).map(([name, knowledge]) => ({ at: `${file} ${name}`, name, knowledge })),
);
const effects = operations.flatMap(({ at, knowledge }) =>
  (knowledge.effects ?? []).map((rule: EffectRule) => ({ at: `${at}: ${rule.text.slice(0, 40)}`, rule })),
);
const says = operations.flatMap(({ at, knowledge }) =>
  knowledge.say === undefined ? [] : [{ at, say: knowledge.say }],
);

/** `serverName`, `tags.*.key`, `response:server.serverArn`; letters, digits and what AWS puts into names. */
const PATH = /^(?:(?:response|additional|details|request):)?(?:[\w$:-]+|\*)(?:\.(?:[\w$:-]+|\*))*$/;
/** A path into the record itself, as a flag shows it. */
const RECORD_PATH =
  /^(?:eventName|eventSource|errorCode|errorMessage|(?:userIdentity|requestParameters|responseElements|additionalEventData|serviceEventDetails|resources)(?:\.[\w*:-]+)*)$/;
const MAX_EFFECT = 160;

function pathsIn(template: string): string[] {
  return [...template.matchAll(/\{([^{}]*)\}/g)].map(([, path]) => path ?? '');
}

function pathsOf(when: Condition | undefined): string[] {
  if (!when) return [];
  const paths = [
    when.present,
    when.absent,
    when.allowsEveryone,
    when.allowsWhoKnows,
    when.deniesAll,
    when.ofAnotherAccount,
    when.grants?.[0],
    when.internet?.[0],
    when.equals?.[0],
    when.contains?.[0],
  ];
  return paths.filter((path) => path !== undefined);
}

/** Whether every bracket is closed by its own kind, in order, and none stands inside one of its own kind. */
function isBalanced(template: string): boolean {
  const open: string[] = [];
  const partner: Record<string, string> = { ']': '[', '}': '{', '>': '<' };
  for (const char of template) {
    if (char === '[' || char === '{' || char === '<') {
      if (open.includes(char)) return false;
      open.push(char);
    } else if (char in partner && open.pop() !== partner[char]) return false;
  }
  return open.length === 0;
}

test('there is a table for OpsWorks CM and for the services of an incident', () => {
  const sources = tables.flatMap(({ table }) => table.sources);
  for (const service of [
    'opsworks-cm',
    'opsworks',
    'signin',
    'sts',
    'iam',
    'kms',
    'cloudtrail',
    'secretsmanager',
    'ssm',
  ])
    expect(sources).toContain(`${service}.amazonaws.com`);
  for (const service of ['organizations', 'sso', 'guardduty', 'config', 'ec2', 's3', 'lambda', 'cloudformation', 'rds'])
    expect(sources).toContain(`${service}.amazonaws.com`);
  for (const service of ['dynamodb', 'ecs', 'eks', 'route53']) expect(sources).toContain(`${service}.amazonaws.com`);
});

describe.each(tables)('$file', ({ table }) => {
  test('names its sources, its name and the AWS page it was made from', () => {
    expect(table.sources.length).toBeGreaterThan(0);
    for (const source of table.sources) expect(source).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazonaws\.com$/);
    expect(table.name.trim()).toBe(table.name);
    expect(table.name).not.toBe('');
    expect(table.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/[\w./-]+\.html$/);
  });

  test('names operations as CloudTrail writes them', () => {
    // Lambda and CloudFront write the API version behind the name, Cognito's hosted pages the HTTP method; S3's multi-object delete is a plain name as well.
    for (const name of Object.keys(table.operations))
      expect(name).toMatch(/^[A-Z][A-Za-z0-9]*?(?:\d{4}_?\d{2}_?\d{2}(?:v\d+)?|(?:_[A-Z][A-Za-z]+)?_(?:GET|POST))?$/);
  });

  test('has only paths that are well formed', () => {
    const parts = [table, ...Object.values(table.operations)];
    const paths = parts.flatMap(({ target, secrets }) => [...(target ?? []), ...(secrets ?? [])]);
    for (const path of paths) expect(path).toMatch(PATH);
  });

  test('says something of every operation that it lists', () => {
    for (const [name, { say, target, effects: rules, secrets, readOnly }] of Object.entries(table.operations))
      expect([name, say ?? target ?? rules ?? secrets ?? readOnly]).not.toEqual([name, undefined]);
  });
});

test('no source is in two tables', () => {
  const sources = tables.flatMap(({ table }) => table.sources);
  expect(sources.filter((source, at) => sources.indexOf(source) !== at)).toEqual([]);
});

describe('a sentence of a table', () => {
  test.each(says)('is made of words and of paths that are well formed: $at', ({ say }) => {
    expect(say.match(/<[a-z][a-z-]*>/g)).toHaveLength(1);
    expect(say.match(/[<>]/g)).toHaveLength(2);
    expect(isBalanced(say)).toBe(true);
    expect(say.replace(/\{[^}]*\}/g, '').match(/\*/g) ?? []).toSatisfy((stars: string[]) => stars.length % 2 === 0);
    expect(say).not.toMatch(/ {2}|^\s|\s$|\.$|\[\]|\{\}|\*\*/);
    for (const path of pathsIn(say)) expect(path).toMatch(PATH);
  });
});

describe('an effect of a table', () => {
  test.each(effects)('names what it is of, and what shows it: $at', ({ rule }) => {
    expect(rule.text).toMatch(/^[A-Z{].*[^.]\.$/s);
    expect(rule.text.length).toBeLessThanOrEqual(MAX_EFFECT);
    expect(rule.text).not.toMatch(/[<>]|\*[A-Za-z]| {2}/);
    expect(isBalanced(rule.text)).toBe(true);
    for (const path of [...pathsIn(rule.text), ...pathsOf(rule.when)]) expect(path).toMatch(PATH);
    if (rule.when) expect(pathsOf(rule.when)).not.toEqual([]);
    for (const values of [rule.when?.equals, rule.when?.contains]) if (values) expect(values.length).toBeGreaterThan(1);
    if (rule.shownBy !== undefined)
      expect(rule.shownBy).toSatisfy((by: string) => RECORD_PATH.test(by) || PATH.test(by));
  });

  test.each(effects.filter(({ rule }) => rule.flag))('the flag of $at names what shows it', ({ rule }) => {
    // Without a condition the operation's own name shows it.
    const proof = rule.shownBy ?? rule.each ?? pathsOf(rule.when)[0] ?? 'eventName';
    expect(proof).toSatisfy((by: string) => RECORD_PATH.test(by) || PATH.test(by));
  });

  test('no rule of an operation says the same twice', () => {
    for (const { at, knowledge } of operations) {
      const keys = (knowledge.effects ?? []).map((rule) => JSON.stringify([rule.text, rule.when]));
      expect([at, new Set(keys).size]).toEqual([at, keys.length]);
    }
  });
});

describe('OpsWorks CM', () => {
  const cm = tables.find(({ table }) => table.sources.includes('opsworks-cm.amazonaws.com'))?.table;

  test('knows the 19 operations of its model of 2016-11-01 and no other', () => {
    expect(Object.keys(cm?.operations ?? {}).sort()).toEqual([
      'AssociateNode',
      'CreateBackup',
      'CreateServer',
      'DeleteBackup',
      'DeleteServer',
      'DescribeAccountAttributes',
      'DescribeBackups',
      'DescribeEvents',
      'DescribeNodeAssociationStatus',
      'DescribeServers',
      'DisassociateNode',
      'ExportServerEngineAttribute',
      'ListTagsForResource',
      'RestoreServer',
      'StartMaintenance',
      'TagResource',
      'UntagResource',
      'UpdateServer',
      'UpdateServerEngineAttributes',
    ]);
  });

  test('masks what the model marks as sensitive, and attributeValue, which it does not', () => {
    expect(cm?.secrets).toEqual(
      expect.arrayContaining([
        'attributeValue',
        'customPrivateKey',
        'engineAttributes.*.value',
        'inputAttributes.*.value',
        'response:engineAttribute.value',
        'response:engineAttributes.*.value',
        'response:server.engineAttributes.*.value',
        'response:servers.*.engineAttributes.*.value',
        'nodeAssociationStatusToken',
        'response:nodeAssociationStatusToken',
      ]),
    );
  });

  test('gives each operation a severity that fits it', () => {
    const worst = (name: string) => (cm?.operations[name]?.effects ?? []).map(({ severity }) => severity ?? 'info');
    expect(worst('ExportServerEngineAttribute')).toContain('high');
    expect(worst('DeleteServer')).toContain('high');
    expect(worst('RestoreServer')).toContain('notable');
    expect(worst('DescribeServers')).not.toContain('high');
  });
});
