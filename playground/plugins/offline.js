// @ts-check
// The service worker, with the names of all files of the page; a change of any of them makes it another one.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformWithOxc } from 'vite';

const source = new URL('../offline/service-worker.ts', import.meta.url);

/** @returns {import('vite').Plugin} */
export const offline = () => ({
  name: 'offline',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_, bundle) {
    const contents = Object.values(bundle).map((file) => (file.type === 'chunk' ? file.code : file.source));
    const version = createHash('sha256');
    for (const content of contents) version.update(content);
    const files = ['./', ...Object.keys(bundle).filter((name) => name !== 'index.html')];
    const define = { FILES: JSON.stringify(files), VERSION: JSON.stringify(version.digest('hex').slice(0, 16)) };
    const { code } = await transformWithOxc(readFileSync(source, 'utf8'), 'service-worker.ts', { define });
    this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: code });
  },
});
