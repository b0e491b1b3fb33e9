import { readdirSync } from 'node:fs';
import { crx } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/** The extension's own pages: each `*.html` at the top. */
const pages = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.html'));

/** What crxjs hands to its own hook, as far as it is looked at here. */
interface BuiltManifest {
  web_accessible_resources?: unknown;
}

/**
 * A script that is injected on demand (`?script&iife`) is opened to all pages by crxjs, and left as a module beside its IIFE.
 * Injecting needs neither: nothing of the extension can be loaded by a page.
 */
function closeToPages(): Plugin & { renderCrxManifest(built: BuiltManifest): BuiltManifest } {
  return {
    name: 'close-to-pages',
    enforce: 'post',
    renderCrxManifest: (built) => {
      delete built.web_accessible_resources;
      return built;
    },
    generateBundle(_options, bundle) {
      for (const [name, part] of Object.entries(bundle))
        if (part.type === 'chunk' && /\.iife\.tsx?(?:\?.*)?$/.test(part.facadeModuleId ?? '')) delete bundle[name];
    },
  };
}

/** `vite build --mode chrome` or `--mode firefox`; each writes its own unpacked extension. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    // crxjs types its input by the browser that the manifest is written for; ours is one manifest for both.
    plugins: [crx({ manifest: manifest as Parameters<typeof crx>[0]['manifest'], browser }), closeToPages()],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: ['chrome120', 'firefox128'],
      modulePreload: false,
      rolldownOptions: { input: pages },
    },
  };
});
