import { fileURLToPath } from 'node:url';
import { getConfig } from '@lingui/conf';
import babel from '@rolldown/plugin-babel';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * One code base, Preact underneath (docs/adr/0011): `react` means `preact/compat`, so that a widget written for
 * React runs, and going back to React is a change of these two lines.
 */
export default defineConfig({
  root: here('.'),
  resolve: {
    alias: { react: 'preact/compat', 'react-dom': 'preact/compat' },
    dedupe: ['preact'],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    // Lingui's macros become plain calls; Babel looks only at files that import them.
    babel({
      include: /\/src\/.*\.tsx?$/,
      plugins: [
        [
          '@lingui/babel-plugin-lingui-macro',
          { linguiConfig: getConfig({ configPath: here('lingui.config.ts') }) },
        ],
      ],
    }),
  ],
  build: {
    outDir: here('../../dist/apps/web'),
    emptyOutDir: true,
    target: ['chrome87', 'firefox91', 'safari14'], // cheap phones keep old WebViews
    assetsInlineLimit: 0, // the gateway's content security policy allows no data: addresses
    modulePreload: { polyfill: false },
    sourcemap: true,
    reportCompressedSize: false,
    manifest: 'manifest.json', // read by the size check
    // Libraries are pure: of what a part does not name, such as the words of every rule, a phone fetches nothing.
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /\/libs\/[^/]+\/src\//, sideEffects: false }] },
    },
  },
  server: { proxy: { '/api': 'http://localhost:8080', '/auth': 'http://localhost:8080' } },
});
