// @ts-check
// A static server, as any web server would serve the page: below a path, with no header but the type of a file.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const BASE = '/tools/extvol/';
const types = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript' };

/** Serve a folder; `taken` has the names of the files that were asked for, `folder` may become another one. */
export async function serve(/** @type {string} */ folder) {
  /** @type {Set<string>} */
  const taken = new Set();
  const site = { folder, taken, url: '', close };
  const server = createServer(async ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const name = pathname === BASE ? 'index.html' : pathname.slice(BASE.length);
    try {
      const body = pathname.startsWith(BASE) ? await readFile(join(site.folder, name)) : undefined;
      if (body !== undefined) taken.add(name);
      const type = types[/** @type {keyof typeof types} */ (extname(name))];
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  async function close() {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  site.url = `http://127.0.0.1:${address.port}${BASE}`;
  return site;
}
