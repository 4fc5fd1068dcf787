// Starts `extvol lsp` of the folder, or of the PATH, and hands it the documents it can check.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ExtensionContext, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

const isWindows = process.platform === 'win32';

/** Get the command that is configured, else that of the first folder that has one, else that of the PATH. */
function findCommand(): readonly string[] {
  const configured = workspace.getConfiguration('extvol').get<readonly string[]>('command', []);
  if (configured.length > 0) return configured;
  const name = isWindows ? 'extvol.cmd' : 'extvol';
  const local = (workspace.workspaceFolders ?? [])
    .map(({ uri }) => join(uri.fsPath, 'node_modules', '.bin', name))
    .find((path) => existsSync(path));
  return [local ?? name];
}

/** Start the server; VS Code calls this when the first document is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const [command = 'extvol', ...args] = findCommand();
  const client = new LanguageClient(
    'extvol',
    { command, args: [...args, 'lsp'], transport: TransportKind.stdio, options: { shell: isWindows } },
    {
      documentSelector: ['json', 'jsonc', 'yaml', 'markdown'].flatMap((language) => [
        { language, scheme: 'file' },
        { language, scheme: 'untitled' },
      ]),
      synchronize: { fileEvents: workspace.createFileSystemWatcher('**/extvol.config.{json,yaml,yml}') },
    },
  );
  context.subscriptions.push(client);
  await client.start();
}
