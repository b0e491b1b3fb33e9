import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/calls/filter.ts';
import { quoteShell } from '../../../src/queries/quote-shell.ts';
import { writeLookup } from '../../../src/queries/write-lookup.ts';
import { anyFilter, HOSTILE } from './filters.ts';

/** The words that a real shell hands to `aws`, for each line. */
function run(lines: readonly string[]): string[][] {
  const script = [`aws() { printf '%s\\0' "$@"; printf '\\0\\0'; }`, ...lines].join('\n');
  const printed = execFileSync('sh', ['-s'], { input: script, encoding: 'utf8', env: {}, maxBuffer: 2 ** 26 });
  return printed
    .split('\0\0\0')
    .slice(0, -1)
    .map((words) => words.split('\0'));
}

describe('aws cloudtrail lookup-events', () => {
  test('asks for one attribute, the most telling, with its time range and Region', () => {
    const { text, leftOut } = writeLookup({
      ...NO_FILTER,
      facets: { action: ['StopLogging'], service: ['cloudtrail.amazonaws.com'], region: ['us-gov-west-1'] },
      from: Date.UTC(2024, 1, 13, 9, 0, 0, 500),
      to: Date.UTC(2024, 1, 14),
    });
    expect(text).toBe(
      `aws cloudtrail lookup-events --lookup-attributes "AttributeKey=EventName,AttributeValue=StopLogging" --start-time 2024-02-13T09:00:01Z --end-time 2024-02-13T23:59:59Z --region us-gov-west-1 --output json`,
    );
    expect(leftOut).toEqual([
      'service: lookup-events takes one attribute with one value.',
      'It finds management events of the last 90 days only, in the account that asks.',
    ]);
  });

  test.each([
    ['arn:aws:iam::111122223333:user/ops/alice', 'alice'],
    ['arn:aws:sts::111122223333:assumed-role/admin/deploy', 'deploy'],
  ])('asks for an actor by the name that the service has: %s', (actor, name) => {
    const { text, leftOut } = writeLookup({
      ...NO_FILTER,
      opsworksCm: true,
      facets: { actor: [actor], action: ['X'] },
    });
    expect(text).toContain(`"AttributeKey=Username,AttributeValue=${name}"`);
    expect(leftOut).toEqual([
      'action: lookup-events takes one attribute with one value.',
      'actor: looked for by the name of the user or session; others of that name are found too.',
      'region: it looks into the one that the command line is set to; add --region for another; events of IAM and other global services are in us-east-1.',
      'OpsWorks CM: another attribute was taken.',
      'It finds management events of the last 90 days only, in the account that asks.',
    ]);
  });

  test('asks for no actor whose name is another’s', () => {
    const actors = [
      'arn:aws:iam::111122223333:root',
      'AIDAEXAMPLE',
      'autoscaling.amazonaws.com',
      'arn:aws:sts::1:federated-user/bob',
      'arn%3Aaws%3Aiam%3A%3A111122223333%3Auser/%1b%5B2J',
    ];
    for (const actor of actors) {
      const { text, leftOut } = writeLookup({ ...NO_FILTER, facets: { actor: [actor] } });
      expect(text).toBe('aws cloudtrail lookup-events --output json');
      expect(leftOut).toContain('actor: lookup-events cannot ask for it.');
    }
  });

  test('takes OpsWorks CM’s own calls for the panel’s scope, and says what that misses', () => {
    const { text, leftOut } = writeLookup({ ...NO_FILTER, opsworksCm: true });
    expect(text).toContain('"AttributeKey=EventSource,AttributeValue=opsworks-cm.amazonaws.com"');
    expect(leftOut.join(' ')).toContain('calls that the service made elsewhere');
  });

  test.each([
    ['iam.amazonaws.com', 'us-east-1'],
    ['cloudfront.amazonaws.com', 'us-east-1'],
    ['organizations.amazonaws.com', 'us-east-1'],
    ['globalaccelerator.amazonaws.com', 'us-west-2'],
  ])('looks for events of %s where that service records them', (service, home) => {
    const anywhere = writeLookup({ ...NO_FILTER, facets: { service: [service] } });
    expect(anywhere.text).toContain(` --region ${home} `);
    expect(anywhere.leftOut).toContain(
      `region: ${service} records its events in ${home}; name another one in GovCloud and China.`,
    );
    const elsewhere = writeLookup({ ...NO_FILTER, facets: { service: [service], region: ['eu-central-1'] } });
    expect(elsewhere.text).toContain(' --region eu-central-1 ');
    expect(elsewhere.leftOut).toContain(`region: ${service} records its events in ${home}.`);
    const there = writeLookup({ ...NO_FILTER, facets: { service: [service], region: [home] } });
    expect(there.leftOut.join(' ')).not.toContain('region');
  });

  test('names no Region for a service that has its events in several, and says where its global endpoint’s are', () => {
    const { text, leftOut } = writeLookup({ ...NO_FILTER, facets: { service: ['sts.amazonaws.com'] } });
    expect(text).not.toContain('--region');
    expect(leftOut.join(' ')).toContain('what sts.amazonaws.com does at its global endpoint is in us-east-1');
    const ofRegions = writeLookup({ ...NO_FILTER, facets: { service: ['ec2.amazonaws.com'] } });
    expect(ofRegions.leftOut.join(' ')).not.toContain('us-east-1');
  });

  test('is one line for every shell, or says that it is for one of them', () => {
    for (const value of ['AKIAIOSFODNN7EXAMPLE', 'alice@example.com', 'a/b:c+d.e-f_g']) {
      const { text, leftOut } = writeLookup({ ...NO_FILTER, facets: { 'access-key': [value] } });
      expect(text).toContain(`"AttributeKey=AccessKeyId,AttributeValue=${value}"`);
      expect(leftOut.join(' ')).not.toContain('POSIX');
    }
    for (const value of ['a b', '$(id)', '%PATH%', 'a`b', 'x"y', "x'y", 'a,b', 'a=b', '-x', '!x', 'a&b']) {
      const { text, leftOut } = writeLookup({ ...NO_FILTER, facets: { 'access-key': [value] } });
      expect(text).not.toContain('"AttributeKey=');
      expect(leftOut).toContain('The line is for a POSIX shell; PowerShell and cmd quote its value differently.');
    }
  });

  test('takes no Region that could be read as an option', () => {
    const { text, leftOut } = writeLookup({
      ...NO_FILTER,
      facets: { region: ['--endpoint-url=https://198.51.100.7'] },
    });
    expect(text).not.toContain('endpoint-url');
    expect(leftOut.join(' ')).toContain('region');
  });

  test('hands a hostile value to the command as it is, or not at all', () => {
    const lines = HOSTILE.map((value) => writeLookup({ ...NO_FILTER, facets: { 'access-key': [value] } }).text);
    const calls = run(lines);
    expect(calls).toHaveLength(HOSTILE.length);
    for (const [at, [service, command, option, attributes]] of calls.entries()) {
      expect([service, command]).toEqual(['cloudtrail', 'lookup-events']);
      if (option !== '--lookup-attributes') continue;
      const short = /^AttributeKey=AccessKeyId,AttributeValue=([\w./:@+-]+)$/.exec(attributes ?? '')?.[1];
      const value = short ?? JSON.parse(attributes ?? '')[0].AttributeValue;
      expect(value).toBe(HOSTILE[at]);
    }
  });

  test('is one harmless line for any filter', () => {
    const filters = fc.sample(anyFilter, 300);
    const calls = run(filters.map((filter) => writeLookup(filter).text));
    expect(calls).toHaveLength(filters.length);
    for (const [at, filter] of filters.entries()) {
      expect(writeLookup(filter).text).toMatch(/^[\x20-\x7e]+$/);
      expect(calls[at]?.slice(-2)).toEqual(['--output', 'json']);
    }
  });

  test('words of a shell are read back as they were', () => {
    const words = fc
      .sample(fc.string({ minLength: 1 }), 200)
      .concat(HOSTILE.filter((text) => /^[\x20-\x7e]+$/.test(text)));
    expect(run([`aws ${words.map(quoteShell).join(' ')}`])).toEqual([words]);
  });
});
