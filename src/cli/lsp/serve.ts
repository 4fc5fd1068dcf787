import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Hover, InitializeResult } from 'vscode-languageserver';
import {
  createConnection,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configNames } from '../config.ts';
import type { Io } from '../io.ts';
import { exit } from '../io.ts';
import { actionKinds, actionsAt } from './actions.ts';
import { createChanges } from './changes.ts';
import type { Checked } from './check.ts';
import { createChecks } from './checks.ts';
import { completionsAt } from './completion.ts';
import { hoverAt } from './hover.ts';
import { describeAll } from './publish.ts';
import { linksIn } from './rule-names.ts';
import { createSchemaFields } from './schema-fields.ts';

/** What the server can do. Positions count UTF-16 code units, which every client can. */
const capabilities = (version: string): InitializeResult => ({
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    codeActionProvider: { codeActionKinds: actionKinds },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['"', '/', ',', '='] },
    documentLinkProvider: {},
  },
  serverInfo: { name: 'extvol', version },
});

/** What an editor that can is asked to watch: configurations, which hold for what is open. */
const watchers = configNames.map((name) => ({ globPattern: `**/${name}` }));

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
    () => documents.all(),
    (checked) => {
      const { uri, version } = checked.document;
      connection.sendDiagnostics({ uri, version, diagnostics: describeAll(checked, docs) });
    },
  );
  const schemas = createSchemaFields(io.schemas);
  let change = createChanges({});
  /** Answer a question about an open document. */
  const about = async <Answer>(uri: string, none: Answer, answer: (checked: Checked) => Answer | Promise<Answer>) => {
    const document = documents.get(uri);
    return document === undefined ? none : answer(await checks.of(document));
  };
  connection.onInitialize(({ capabilities: client }) => {
    change = createChanges(client);
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      connection.onInitialized(
        () => void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
      );
    return capabilities(io.version);
  });
  connection.onCodeAction(({ textDocument, range, context }) =>
    about(textDocument.uri, [], (checked) => actionsAt(checked, range, context, change, docs)),
  );
  connection.onHover(({ textDocument, position }) =>
    about<Hover | null>(textDocument.uri, null, (checked) => hoverAt(checked, position, schemas, docs)),
  );
  connection.onCompletion(({ textDocument, position }) =>
    about(textDocument.uri, [], (checked) => completionsAt(checked, position, schemas)),
  );
  connection.onDocumentLinks(({ textDocument }) => about(textDocument.uri, [], (checked) => linksIn(checked, docs)));
  connection.onDidChangeWatchedFiles(() => checks.renew(documents.all()));
  // What holds for open documents may be written in the one that was saved.
  documents.onDidSave(({ document: { uri } }) =>
    checks.renew(documents.all().filter((document) => document.uri !== uri)),
  );
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
