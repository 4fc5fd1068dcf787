import { once } from 'node:events';
import { join } from 'node:path';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import type {
  ClientCapabilities,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Registration,
} from 'vscode-languageserver-protocol/node';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { run } from '../../src/cli/run.ts';

/** A client of a language server, as an editor is one. */
export interface LanguageClient {
  readonly connection: ProtocolConnection;
  readonly server: InitializeResult;
  /** What the server writes into the log of the editor. */
  readonly log: readonly string[];
  /** What the server asks to be told of. */
  readonly registrations: readonly Registration[];
  open(uri: string, languageId: string, text: string): TextDocument;
  change(document: TextDocument, start: number, end: number, text: string): void;
  close(document: TextDocument): void;
  save(document: TextDocument): void;
  /** Wait until the findings of a document as it is now, or of no document any more, are there. */
  findings(document: TextDocument, version?: number): Promise<PublishDiagnosticsParams>;
  /** Say goodbye. */
  quit(): Promise<void>;
}

/** Speak to a server by its streams. */
export async function connect(
  output: Readable,
  input: Writable,
  capabilities: ClientCapabilities = {},
): Promise<LanguageClient> {
  const connection = createProtocolConnection(output, input);
  const log: string[] = [];
  const registrations: Registration[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const news = new PassThrough();
  connection.onNotification(LogMessageNotification.type, ({ message }) => void log.push(message));
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    news.emit('published');
  });
  connection.onRequest(RegistrationRequest.type, (asked) => void registrations.push(...asked.registrations));
  connection.listen();
  const server = await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities });
  connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    server,
    log,
    registrations,
    open(uri, languageId, text) {
      const document = TextDocument.create(uri, languageId, 1, text);
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      });
      return document;
    },
    change(document, start, end, text) {
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      const contentChanges = [{ range, text }];
      TextDocument.update(document, contentChanges, document.version + 1);
      const { uri, version } = document;
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      });
    },
    close: ({ uri }) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    save: ({ uri }) => connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } }),
    async findings({ uri }, version) {
      for (;;) {
        const found = published.findLast((each) => each.uri === uri);
        if (found !== undefined && found.version === version) return found;
        await once(news, 'published');
      }
    },
    async quit() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
    },
  };
}

/** Run the server in this process, in a folder. */
export async function startServer(
  cwd: string,
  capabilities: ClientCapabilities = {},
): Promise<LanguageClient & { readonly code: Promise<number> }> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const schemas = join(__dirname, '../../schemas');
  const code = run(['lsp', '--stdio'], { stdin, stdout, stderr, cwd, env: {}, schemas, version: '1.2.3' });
  return { ...(await connect(stdout, stdin, capabilities)), code };
}
