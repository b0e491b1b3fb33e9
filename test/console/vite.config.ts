import { defineConfig } from 'vite';
import { ASSETS } from './page-setup.ts';

/** The sample console's page: plain Vite, React's JSX, names without hashes so that the answerer can name them. */
export default defineConfig({
  root: import.meta.dirname,
  base: ASSETS,
  publicDir: false,
  // Cloudscape marks every component for React's server side, which the bundler warns of one by one.
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: '../../.cache/console',
    emptyOutDir: true,
    target: ['chrome120', 'firefox128'],
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000,
    rollupOptions: {
      input: { app: `${import.meta.dirname}/app/main.tsx`, shell: `${import.meta.dirname}/app/shell.ts` },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});
