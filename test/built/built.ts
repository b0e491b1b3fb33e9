import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

export const BROWSERS = ['chrome', 'firefox'] as const;

export type Built = (typeof BROWSERS)[number];

const DIST = resolve(import.meta.dirname, '../../dist');

/** The script that reads a page when a person asks for it. */
export const ANY_PAGE = 'src/any-page.iife.js';

/** The parts of a built manifest that are checked. Written by our own build. */
export interface BuiltManifest {
  manifest_version: number;
  version: string;
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  web_accessible_resources?: unknown[];
  content_security_policy?: unknown;
  externally_connectable?: unknown;
  minimum_chrome_version?: string;
  browser_specific_settings?: {
    gecko?: { id?: string; strict_min_version?: string; data_collection_permissions?: unknown };
  };
  action?: { default_popup?: string };
  background?: { service_worker?: string; scripts?: string[] };
  content_scripts: { matches: string[]; js: string[]; run_at?: string; all_frames?: boolean; world?: string }[];
}

export function readManifest(browser: Built): BuiltManifest {
  const path = join(DIST, browser, 'manifest.json');
  if (!existsSync(path)) throw new Error(`Expected dist/${browser} to be built: run \`npm run build\` first`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Text of every built script, style and page, by its path in the extension. */
export function readBuiltTexts(browser: Built): { path: string; text: string }[] {
  const folder = join(DIST, browser);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css|html|json)$/.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => ({
      path: relative(folder, join(folder, name)).split(sep).join('/'),
      text: readFileSync(join(folder, name), 'utf8'),
    }));
}

/** Bytes of a file of the extension as a store or a page would move them. */
export function gzipSize(browser: Built, path: string): number {
  return gzipSync(readFileSync(join(DIST, browser, path)), { level: 9 }).length;
}
