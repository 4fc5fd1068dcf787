import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { InitializeResult } from 'vscode-languageserver';
import { createConnection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Io } from '../io.ts';
import { exit } from '../io.ts';
import { createChecks } from './checks.ts';
import { describeAll } from './publish.ts';

/** What the server can do. Positions count UTF-16 code units, which every client can. */
const capabilities = (version: string): InitializeResult => ({
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  },
  serverInfo: { name: 'extvol', version },
});

/** Serve an editor until it says so, or closes its end of the streams; returns the exit code. */
export async function serve(io: Io): Promise<number> {
  const input = io.stdin;
  const watchDog = { shutdownReceived: false, initialize: () => undefined, exit: () => input.destroy() };
  const reader = new StreamMessageReader(input);
  // Its timer would keep the process alive behind a message that breaks off.
  reader.partialMessageTimeout = 0;
  const connection = createConnection(
    (logger) => createProtocolConnection(reader, new StreamMessageWriter(io.stdout), logger),
    watchDog,
  );
  const documents = new TextDocuments(TextDocument);
  const docs = join(io.schemas, '../docs');
  const checks = createChecks(
    io,
    (document, checked) => {
      const { uri } = document;
      const { version } = checked;
      connection.sendDiagnostics({ uri, version, diagnostics: describeAll(document, checked, docs) });
    },
    ({ uri }, error) => connection.console.error(`cannot check ${uri}: ${String(error)}`),
  );
  connection.onInitialize(() => capabilities(io.version));
  documents.onDidChangeContent(({ document }) => checks.schedule(document));
  documents.onDidClose(({ document }) => {
    checks.forget(document);
    connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  documents.listen(connection);
  connection.listen();
  // A stream that breaks off is one that ends.
  await finished(input, { writable: false }).catch(() => undefined);
  checks.dispose();
  connection.dispose();
  input.destroy();
  return watchDog.shutdownReceived ? exit.clean : exit.found;
}
