import { describe, expect, test } from 'vitest';
import { shortName } from '../../../src/model/arn.ts';

const nameOf = (service: string, resource: string) =>
  shortName(`arn:aws:${service}:eu-central-1:111122223333:${resource}`);

describe('the short name of an ARN', () => {
  test.each([
    ['cloudformation', 'stack/web/11111111-2222-3333-4444-555555555555', 'web'],
    ['cloudformation', 'stackset/guard:11111111-2222-3333-4444-555555555555', 'guard'],
    ['cloudformation', 'changeSet/add-queue/11111111-2222-3333-4444-555555555555', 'add-queue'],
    ['elasticloadbalancing', 'loadbalancer/app/shop/50dc6c495c0c9188', 'shop'],
    ['elasticloadbalancing', 'loadbalancer/net/edge/50dc6c495c0c9188', 'edge'],
    ['elasticloadbalancing', 'targetgroup/shop-blue/73e2d6bc24d8a067', 'shop-blue'],
    ['wafv2', 'regional/webacl/shop/11111111-2222-3333-4444-555555555555', 'shop'],
    ['kafka', 'cluster/orders/11111111-2222-3333-4444-555555555555-1', 'orders'],
    ['mq', 'broker:orders:b-11111111-2222-3333-4444-555555555555', 'orders'],
    ['apprunner', 'service/shop/8fe1e10304f84fd2b0df550fe98a71fa', 'shop'],
  ])('is the name before an id: %s %s', (service, resource, name) => {
    expect(nameOf(service, resource)).toBe(name);
  });

  test.each([
    ['lambda', 'layer:extension:1', 'extension:1'],
    ['lambda', 'function:orders:PROD', 'orders:PROD'],
    ['ecs', 'task-definition/web:42', 'web:42'],
    ['batch', 'job-definition/nightly:3', 'nightly:3'],
    ['bedrock', 'foundation-model/anthropic.claude-v2:1', 'anthropic.claude-v2:1'],
    ['imagebuilder', 'image/base/1.0.2/1', 'base/1.0.2/1'],
    ['rds', 'snapshot:rds:orders-2023-03-14-09-26', 'rds:orders-2023-03-14-09-26'],
  ])('keeps a version, an alias or a prefix with its name: %s %s', (service, resource, name) => {
    expect(nameOf(service, resource)).toBe(name);
  });

  test.each([
    ['logs', 'log-group:/aws/lambda/orders:*', '/aws/lambda/orders'],
    ['logs', 'log-group:audit', 'audit'],
    ['logs', 'log-group:/ecs/web:*', '/ecs/web'],
    ['ecr', 'repository/team/web', 'team/web'],
    ['cloudwatch', 'alarm:CPU/High: web', 'CPU/High: web'],
  ])('is the whole name where names have slashes: %s %s', (service, resource, name) => {
    expect(nameOf(service, resource)).toBe(name);
  });

  test.each([
    ['iam', 'role/service-role/Admin', 'Admin'],
    ['elasticloadbalancing', 'loadbalancer/classic', 'classic'],
    ['lambda', 'function:orders', 'orders'],
    ['ecs', 'service/shop/web', 'web'],
    ['logs', 'log-group:audit:log-stream:today', 'today'],
    ['kms', 'key/1234abcd-12ab-34cd-56ef-1234567890ab', '1234abcd-12ab-34cd-56ef-1234567890ab'],
  ])('is the last part of any other: %s %s', (service, resource, name) => {
    expect(nameOf(service, resource)).toBe(name);
  });

  test('is the text itself when that is no ARN', () => {
    for (const text of ['web', 'stack/web/1', 'arn:aws:short']) expect(shortName(text)).toBe(text);
  });
});
