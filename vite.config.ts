import { readdirSync } from 'node:fs';
import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/** The extension's own pages: each `*.html` at the top. */
const pages = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.html'));

/** `vite build --mode chrome` or `--mode firefox`; each writes its own unpacked extension. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    // crxjs types its input by the browser that the manifest is written for; ours is one manifest for both.
    plugins: [crx({ manifest: manifest as Parameters<typeof crx>[0]['manifest'], browser })],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: ['chrome120', 'firefox128'],
      modulePreload: false,
      rolldownOptions: { input: pages },
    },
  };
});
