import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  CodeActionRequest,
  CompletionRequest,
  DocumentLinkRequest,
  HoverRequest,
} from 'vscode-languageserver-protocol/node';
import { startServer } from '../support/language-client.ts';

// Texts of the sessions with something torn out or put in, asked about at any place: every question has an answer.
const folder = join(__dirname, 'sessions');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => extname(name) !== '');
const texts = names
  .filter((name) => !name.endsWith('session.txt'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

test('whatever is written, every question has an answer', async () => {
  const client = await startServer(folder);
  let count = 0;
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const junk = fc.constantFrom(
    '',
    '"',
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '\n',
    '- ',
    '# ',
    '&a ',
    '*a',
    '\\',
    '😀',
    '\u0000',
    '```',
  );
  const torn = fc.record({
    source: fc.constantFrom(...texts),
    at: share,
    length: fc.nat(40),
    junk,
    ask: share,
    end: share,
  });
  const languages: Readonly<Record<string, string>> = { '.md': 'markdown', '.yaml': 'yaml', '.jsonc': 'jsonc' };
  await fc.assert(
    fc.asyncProperty(torn, async ({ source: { name, text }, at, length, junk: put, ask, end }) => {
      const cut = Math.floor(at * text.length);
      const written = text.slice(0, cut) + put + text.slice(cut + length);
      const uri = `file:///robust/${count++}${extname(name)}`;
      const document = client.open(uri, languages[extname(name)] ?? 'json', written);
      const [position, other] = [ask, end].map((part) => document.positionAt(Math.floor(part * written.length)));
      const textDocument = { uri };
      const range = { start: position as typeof other & object, end: other as typeof other & object };
      const place = { textDocument, position: range.start };
      await Promise.all([
        client.connection.sendRequest(HoverRequest.type, place),
        client.connection.sendRequest(CompletionRequest.type, place),
        client.connection.sendRequest(DocumentLinkRequest.type, { textDocument }),
        client.connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } }),
        client.findings(document, 1),
      ]);
      client.close(document);
    }),
    { numRuns: Math.ceil(Number(process.env.FC_RUNS ?? 100) / 4) },
  );
  await client.quit();
  expect([await client.code, client.log]).toEqual([0, []]);
});
