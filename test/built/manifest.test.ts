import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ANY_PAGE, BROWSERS, readManifest } from './built.ts';

const { version }: { version: string } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'),
);

const PARTITION_HOSTS = [
  'console.aws.amazon.com',
  'console.amazonaws-us-gov.com',
  'console.amazonaws.cn',
  'console.amazonaws-eusc.eu',
];
const PAGES = PARTITION_HOSTS.flatMap((host) =>
  ['cloudtrail', 'cloudtrailv2'].map((path) => `https://*.${host}/${path}/*`),
);

describe.each(BROWSERS)('the manifest in dist/%s', (browser) => {
  const manifest = readManifest(browser);

  test('is MV3 and has the version of the package', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.version).toBe(version);
  });

  test('asks for storage and for the tab on which the button is pressed, and for nothing else', () => {
    expect(manifest.permissions).toEqual(['storage', 'activeTab', 'scripting']);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions ?? []).toEqual([]);
  });

  test('opens nothing to pages', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_security_policy).toBeUndefined();
  });

  test('runs on the CloudTrail pages of the four partitions only, from the start, the isolated script first', () => {
    expect(manifest.content_scripts.map(({ world = 'ISOLATED' }) => world)).toEqual(['ISOLATED', 'MAIN']);
    for (const script of manifest.content_scripts) {
      expect([...script.matches].sort()).toEqual([...PAGES].sort());
      expect(script.run_at).toBe('document_start');
      expect(script.all_frames).toBe(true);
    }
  });

  test('opens the menu by the button, and injects what reads any page on demand alone', () => {
    expect(manifest.action?.default_popup).toBe('menu.html');
    expect(manifest.content_scripts.flatMap(({ js }) => js)).not.toContain(ANY_PAGE);
  });

  test('names only files that are there', () => {
    const named = [
      ANY_PAGE,
      manifest.action?.default_popup ?? '',
      ...manifest.content_scripts.flatMap(({ js }) => js),
      ...(manifest.background?.scripts ?? []),
      ...(manifest.background?.service_worker === undefined ? [] : [manifest.background.service_worker]),
    ];
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((path) => !existsSync(resolve(import.meta.dirname, '../../dist', browser, path)))).toEqual([]);
  });
});

describe('what each browser needs', () => {
  test('Chrome: a least version and a service worker', () => {
    const manifest = readManifest('chrome');
    expect(manifest.minimum_chrome_version).toBe('120');
    expect(manifest.background?.service_worker).toBeDefined();
  });

  test('Firefox: its own id, a least version with worlds, no data collected, scripts in the background', () => {
    const manifest = readManifest('firefox');
    expect(manifest.browser_specific_settings?.gecko).toEqual({
      id: 'trailbrief@trailbrief.example',
      strict_min_version: '128.0',
      data_collection_permissions: { required: ['none'] },
    });
    expect(manifest.background?.scripts).toBeDefined();
  });
});
