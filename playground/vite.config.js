// @ts-check
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { offline } from './plugins/offline.js';
import { reasons } from './plugins/reasons.js';

// biome-ignore lint/style/noDefaultExport: Vite asks for one
export default defineConfig({
  base: './',
  plugins: [reasons(), offline()],
  resolve: {
    alias: {
      extvol: fileURLToPath(new URL('../dist/index.js', import.meta.url)),
      yaml: fileURLToPath(new URL('../node_modules/yaml/browser/index.js', import.meta.url)),
    },
  },
  // The policy of the page forbids every connection, those of a polyfill too.
  build: { target: 'es2023', modulePreload: false, assetsInlineLimit: 0, reportCompressedSize: false },
  worker: { format: 'es' },
  server: { fs: { allow: ['..'] } },
});
