import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver-protocol/node';
import {
  CodeActionRequest,
  CodeActionTriggerKind,
  DidChangeWatchedFilesNotification,
  HoverRequest,
} from 'vscode-languageserver-protocol/node';
import { makeFolder } from '../support/command-line.ts';
import { startServer } from '../support/language-client.ts';

const origin = { line: 0, character: 0 };
const text = 'id: /db\ncmd: /bin/db\nenv:\n  DVDI_VOLUME_NAME: pg\n  DVDI_VOLUME_CONTAINERPATH: /tmp/pg\n';
const uri = 'untitled:Untitled-1';

describe('what a client can do', () => {
  test.each<[string, ClientCapabilities, readonly string[]]>([
    ['nothing', {}, ['changes']],
    ['compare versions', { workspace: { workspaceEdit: { documentChanges: true } } }, ['documentChanges']],
    [
      'ask its user',
      { workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } },
      ['documentChanges', 'changeAnnotations'],
    ],
  ])('%s', async (_, capabilities, members) => {
    const client = await startServer(makeFolder(), capabilities);
    client.open(uri, 'yaml', text);
    const asked = { textDocument: { uri }, range: { start: origin, end: origin } };
    const context = { diagnostics: [], only: ['refactor'] };
    const actions = await client.connection.sendRequest(CodeActionRequest.type, { ...asked, context });
    const action = (actions as CodeAction[]).find(({ title }) => title.includes('marathon-external'));
    expect(action?.title).toBe('Convert the volumes to marathon-external, changes or losses: 3');
    expect(Object.keys(action?.edit ?? {})).toEqual(members);
    const unasked = { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic };
    expect(await client.connection.sendRequest(CodeActionRequest.type, { ...asked, context: unasked })).toEqual([]);
    await client.quit();
  });
});

test('a document that is none of a folder, and one that is not open', async () => {
  const client = await startServer(makeFolder());
  const found = await client.findings(client.open(uri, 'yaml', text.replace('/tmp/pg', 'pg')), 1);
  expect(found.diagnostics.map(({ code }) => code)).toEqual(['dvdi-module/container-path-absolute']);
  const none = { textDocument: { uri: 'file:///none.json' }, position: origin };
  expect(await client.connection.sendRequest(HoverRequest.type, none)).toBeNull();
  await client.quit();
});

test('what is saved counts for the documents that are open', async () => {
  const folder = makeFolder();
  const config = join(folder, 'extvol.config.json');
  writeFileSync(config, '{}');
  const client = await startServer(folder);
  const document = client.open(`${pathToFileURL(folder)}/app.yaml`, 'yaml', text.replace('/tmp/pg', 'pg'));
  expect((await client.findings(document, 1)).diagnostics).toHaveLength(1);
  const settings = client.open(`${pathToFileURL(config)}`, 'json', '{}');
  await client.findings(settings, 1);
  const becomes = async (count: number): Promise<void> => {
    while ((await client.findings(document, 1)).diagnostics.length !== count)
      await new Promise((resolve) => setTimeout(resolve, 20));
  };
  writeFileSync(config, '{"rules": {"dvdi-module/*": "off"}}');
  client.save(settings);
  await becomes(0);
  writeFileSync(config, '{}');
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [] });
  await becomes(1);
  await client.quit();
  expect(client.log).toEqual([]);
});

test('an editor that can watch files is asked to watch configurations', async () => {
  const client = await startServer(makeFolder(), {
    workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
  });
  await client.findings(client.open(uri, 'yaml', text), 1);
  await client.quit();
  const watchers = ['json', 'yaml', 'yml'].map((kind) => ({ globPattern: `**/extvol.config.${kind}` }));
  expect(client.registrations).toMatchObject([
    { method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers } },
  ]);
});

test('a document that is closed while it is checked has no findings', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'extvol.config.json'), '{"together": true}');
  for (let index = 0; index < 300; index++) writeFileSync(join(folder, `${index}.yaml`), text);
  const client = await startServer(folder);
  const document = client.open(`${pathToFileURL(folder)}/0.yaml`, 'yaml', text.replace('/tmp/pg', 'pg'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  client.close(document);
  expect((await client.findings(document, undefined)).diagnostics).toEqual([]);
  const other = client.open(`${pathToFileURL(folder)}/1.yaml`, 'yaml', text.replace('/tmp/pg', 'pg'));
  await client.findings(other, 1);
  expect((await client.findings(document, undefined)).diagnostics).toEqual([]);
  await client.quit();
});

test('of changes in quick succession the last one is reported, of a closed document nothing', async () => {
  const client = await startServer(makeFolder());
  const document = client.open(uri, 'yaml', '');
  for (const [index, character] of [...text].entries()) client.change(document, index, index, character);
  expect((await client.findings(document, document.version)).diagnostics).toEqual([]);
  const long = client.open('untitled:Untitled-2', 'yaml', text.replace('/tmp/pg', 'pg'));
  await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: origin });
  client.close(long);
  expect((await client.findings(long, undefined)).diagnostics).toEqual([]);
  await client.quit();
});

test('more findings than an editor can show', async () => {
  const client = await startServer(makeFolder());
  const apps = Array.from({ length: 1001 }, (_, index) => `{"id": "/a${index}", "cmd": "/bin/a", "instances": "1"}`);
  const { diagnostics } = await client.findings(client.open(uri, 'json', `[${apps.join(',\n')}]`), 1);
  expect([diagnostics.length, diagnostics.at(-1)?.message]).toEqual([
    1001,
    '1 more findings are not shown; `extvol lint` prints them all',
  ]);
  await client.quit();
});

test('a text that is too long is checked, and nothing else is said of it', async () => {
  const client = await startServer(makeFolder());
  const long = `# ${'x'.repeat(500_000)} marathon/dvdi-mesos-rw-only\n${text}`;
  const document = client.open(uri, 'yaml', long);
  expect((await client.findings(document, 1)).diagnostics).toEqual([]);
  const position = { line: 2, character: 0 };
  expect(await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position })).toBeNull();
  await client.quit();
});

test('a file of an agent is read as its name says', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'mesos-slave'));
  const client = await startServer(folder);
  const path = `${pathToFileURL(folder)}/mesos-slave/containerizers`;
  const { diagnostics } = await client.findings(client.open(path, 'plaintext', 'mesos,dokcer\n'), 1);
  expect(diagnostics.map(({ code }) => code)).toEqual(['mesos-agent/containerizer-unknown']);
  await client.quit();
});

test('an editor that says goodbye without asking first', async () => {
  const client = await startServer(makeFolder());
  await client.connection.sendNotification('exit');
  expect(await client.code).toBe(1);
});

test('more files together than are checked while one is written', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'extvol.config.json'), '{"together": true}');
  for (let index = 0; index < 501; index++) writeFileSync(join(folder, `${index}.yaml`), text);
  const client = await startServer(folder);
  const { diagnostics } = await client.findings(client.open(`${pathToFileURL(folder)}/0.yaml`, 'yaml', text), 1);
  expect(diagnostics).toEqual([]);
  await client.quit();
});
