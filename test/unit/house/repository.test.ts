import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, TRACKED } from './tracked-files.ts';

const readJson = (path: string): Record<string, unknown> => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const { scripts, version }: { scripts: Record<string, string>; version: string } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
);

/** Files in which a text stands. */
const filesWith = (text: string | RegExp): string[] =>
  TRACKED.filter((file) => (typeof text === 'string' ? file.text.includes(text) : text.test(file.text))).map(
    ({ path }) => path,
  );

describe('house rules on the repository', () => {
  test('has its documents', () => {
    const wanted = [
      'README.md',
      'CHANGELOG.md',
      'PRIVACY.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'docs/internals.md',
      'docs/permissions.md',
      'docs/dependencies.md',
      '.ci/run',
      '.editorconfig',
      '.nvmrc',
      '.github/dependabot.yml',
      '.github/pull_request_template.md',
      '.github/workflows/ci.yml',
      '.github/ISSUE_TEMPLATE/page-not-read.yml',
    ];
    expect(
      wanted.filter((path) => !existsSync(join(ROOT, path))).map((path) => `${path} is missing: write it`),
    ).toEqual([]);
  });

  test('names in its documents only commands that exist', () => {
    const unknown = TRACKED.filter(({ path }) => path.endsWith('.md')).flatMap(({ path, text }) =>
      [...text.matchAll(/npm run ([\w:-]+)/g)].flatMap(([, name]) =>
        name !== undefined && scripts[name] === undefined
          ? [`${path} names npm run ${name}: package.json has no such script`]
          : [],
      ),
    );
    expect(unknown).toEqual([]);
  });

  test('links in its documents only to files that exist', () => {
    const broken = TRACKED.filter(({ path }) => path.endsWith('.md')).flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].flatMap(([, link]) =>
        link !== undefined && !existsSync(join(ROOT, path, '..', decodeURIComponent(link)))
          ? [`${path} links to ${link}`]
          : [],
      ),
    );
    expect(broken).toEqual([]);
  });

  test('has a lock file that names no registry', () => {
    const lock = TRACKED.find(({ path }) => path === 'package-lock.json');
    expect(lock?.text).toContain('"integrity"');
    expect(
      lock?.text.match(/"resolved": "http/g)?.length ?? 0,
      'run npm install again: .npmrc leaves resolved out',
    ).toBe(0);
  });

  test('says nothing of the machine that it was made on', () => {
    // A checkout directly below the file system's root has no name to look for.
    const places = [ROOT, homedir()].filter((place) => place.split(/[/\\]/).length > 2 || place === '/root');
    const found = places.flatMap((place) => filesWith(`${place}/`));
    const registry = process.env['npm_config_registry'];
    const host = registry === undefined ? 'registry.npmjs.org' : new URL(registry).host;
    if (host !== 'registry.npmjs.org') found.push(...filesWith(host));
    found.push(...filesWith(/^\s*registry\s*=/m).filter((path) => path.endsWith('.npmrc')));
    expect(found).toEqual([]);
  });

  test('has one version', () => {
    expect(readJson('manifest.json')['version']).toBe(version);
    expect(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')).toContain(`## ${version}`);
  });

  test('asks in the issue form for the diagnostics', () => {
    expect(readFileSync(join(ROOT, '.github/ISSUE_TEMPLATE/page-not-read.yml'), 'utf8')).toContain('Copy diagnostics');
  });

  test('has fixtures with documentation accounts only', () => {
    const allowed = new Set(['111122223333', '444455556666', '123456789012', '000000000000']);
    const real = TRACKED.filter(({ path }) => path.startsWith('test/fixtures/')).flatMap(({ path, text }) =>
      [
        ...text.matchAll(/arn:aws[\w-]*:[\w-]*:[\w-]*:(\d{12}):|"(?:accountId|recipientAccountId)": ?"(\d{12})"/g),
      ].flatMap((match) => {
        const account = match[1] ?? match[2] ?? '';
        return allowed.has(account) ? [] : [`${path} names account ${account}: use 111122223333 or 444455556666`];
      }),
    );
    expect(real).toEqual([]);
  });
});
