import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { connect } from '../support/language-client.ts';

// The built command, as an editor starts it.
const main = join(__dirname, '../../dist/cli/main.js');
const uri = 'file:///apps/db.json';
const app = '{"id": "/db", "cmd": "/bin/db", "env": {"DVDI_VOLUME_NAME": "pg", "DVDI_VOLUME_CONTAINERPATH": "data"}}';

const start = (...args: readonly string[]): ChildProcessByStdio<Writable, Readable, Readable> =>
  spawn(process.execPath, [main, 'lsp', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });

/** Wait for the end of a server: its exit code, and what it printed beside the protocol. */
async function end(server: ChildProcessByStdio<Writable, Readable, Readable>): Promise<readonly [number, string]> {
  const printed: string[] = [];
  server.stderr.on('data', (chunk) => printed.push(String(chunk)));
  const [code] = await once(server, 'close');
  return [code, printed.join('')];
}

test.each([[[]], [['--stdio', '--clientProcessId=1']]])('serves an editor that passes %j', async (args) => {
  const server = start(...args);
  const ended = end(server);
  const client = await connect(server.stdout, server.stdin);
  expect(client.server).toMatchObject({ capabilities: { positionEncoding: 'utf-16' }, serverInfo: { name: 'extvol' } });
  const { diagnostics } = await client.findings(client.open(uri, 'json', app), 1);
  expect(diagnostics.map(({ code }) => code)).toEqual(['dvdi-module/container-path-absolute']);
  await client.quit();
  expect(await ended).toEqual([0, '']);
});

test('an editor that goes away ends it, also in the middle of a message', async () => {
  for (const said of ['', 'Content-Length: 500\r\n\r\n{"jsonrpc"', 'GET / HTTP/1.1\r\n\r\n']) {
    const server = start();
    const ended = end(server);
    server.stdin.end(said);
    expect([said, ...(await ended)]).toEqual([said, 1, '']);
  }
});

test('closing while a document is checked ends it', async () => {
  const server = start();
  const ended = end(server);
  const client = await connect(server.stdout, server.stdin);
  client.open(uri, 'json', app);
  await client.connection.sendNotification('$/setTrace', { value: 'off' });
  server.stdin.end();
  expect(await ended).toEqual([1, '']);
});

test('a text of 5 MB and one with too many findings are checked', async () => {
  const server = start();
  const ended = end(server);
  const client = await connect(server.stdout, server.stdin);
  const apps = (count: number, member: string) =>
    `[${Array.from({ length: count }, (_, index) => app.replace('/db', `/db-${index}`).replace('"pg"', member)).join(',\n')}]`;
  const long = client.open('file:///apps/long.json', 'json', apps(500, `"pg", "LONG": "${'x'.repeat(10_000)}"`));
  const many = client.open('file:///apps/many.json', 'json', apps(1200, '"pg"'));
  expect(long.getText().length).toBeGreaterThan(5e6);
  expect((await client.findings(long, 1)).diagnostics).toHaveLength(500);
  const { diagnostics } = await client.findings(many, 1);
  expect(diagnostics).toHaveLength(1001);
  expect(diagnostics.at(-1)?.message).toBe('200 more findings are not shown; `extvol lint` prints them all');
  client.change(many, 0, many.getText().length, '');
  expect((await client.findings(many, 2)).diagnostics).toEqual([]);
  await client.quit();
  expect(await ended).toEqual([0, '']);
});
