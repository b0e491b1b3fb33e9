import { describe, expect, test } from 'vitest';
import { ANY_PAGE, BROWSERS, gzipSize, readBuiltTexts, readManifest } from './built.ts';

/** Bytes, gzip: what a CloudTrail page loads of the extension. 50 KB are allowed with the knowledge tables, which stand in the background. */
const BUDGET = { ISOLATED: 50 * 1024, MAIN: 1.5 * 1024 };

describe.each(BROWSERS)('the scripts in dist/%s', (browser) => {
  const texts = readBuiltTexts(browser).filter(({ path }) => /\.(js|html)$/.test(path));

  test('make no code out of text', () => {
    const found = texts.filter(({ text }) => /\beval\s*\(|\bnew Function\b/.test(text));
    expect(found.map(({ path }) => `${path} holds eval or new Function`)).toEqual([]);
  });

  test('load nothing from elsewhere', () => {
    const remote =
      /(?:\bimport\s*\(?|\bfrom|\bimportScripts\s*\(|\bsrc\s*=)\s*["'`]https?:|@import\s+["'(]|url\(\s*["']?https?:/;
    expect(texts.filter(({ text }) => remote.test(text)).map(({ path }) => `${path} loads from elsewhere`)).toEqual([]);
  });

  test.each(['ISOLATED', 'MAIN'] as const)('keep to their size in the page: %s', (world) => {
    const scripts = readManifest(browser).content_scripts.filter((script) => (script.world ?? 'ISOLATED') === world);
    const size = scripts.flatMap(({ js }) => js).reduce((sum, path) => sum + gzipSize(browser, path), 0);
    expect(size).toBeGreaterThan(0);
    expect(size, `${world} scripts are ${size} bytes gzip, budget ${BUDGET[world]}`).toBeLessThanOrEqual(BUDGET[world]);
  });

  test('are no larger in any page than in CloudTrail’s, and what is injected there is one file', () => {
    expect(gzipSize(browser, ANY_PAGE)).toBeLessThanOrEqual(gzipSize(browser, 'src/content.iife.js'));
    expect(texts.filter(({ path }) => path.includes('any-page')).map(({ path }) => path)).toEqual([ANY_PAGE]);
    const menu = texts.filter(({ path, text }) => path.startsWith('assets/') && text.includes(ANY_PAGE));
    expect(menu).toHaveLength(1);
  });
});
