import type { KnipConfig } from 'knip';

export default {
  entry: [
    'src/{background,content.iife,main-world.iife,any-page.iife}.{ts,tsx}',
    'src/{notebook,menu,options}/main.tsx',
    'src/workbench/{page/main,*/*.worker}.{ts,tsx}',
    // Found by import.meta.glob, which knip does not follow.
    'src/model/services/tables/*.ts',
    // Run through scripts/run.mjs.
    'scripts/{run.mjs,check.ts,package.ts,knowledge/knowledge.ts}',
    'test/{demo/demo,demo/dev,demo/screenshots,bench/bench,bench/records-main,bench/workbench/in-node,corpus/corpus,fuzz/fuzz,fixtures/write-expectations,panel/look/shoot,panel/look/main,workbench/look/shoot,workbench/look/main}.ts',
    'test/**/*.{test,spec}.{ts,tsx}',
    'test/console/vite.config.ts',
    'test/console/app/{main.tsx,shell.ts}',
  ],
  project: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', 'scripts/**/*.{ts,mjs}'],
  // Run by scripts/check.ts; imported by a style sheet.
  ignoreDependencies: ['web-ext', '@cloudscape-design/global-styles'],
  ignoreBinaries: ['jq', 'prlimit'],
  // A type that names a part of another exported one is not dead.
  ignoreExportsUsedInFile: { interface: true, type: true },
} satisfies KnipConfig;
