// Starts `extvol lsp` of the folder, or of the PATH, and hands it the documents it can check.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { commands, type ExtensionContext, window, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

const isWindows = process.platform === 'win32';
const setting = 'extvol.command';

/** Get the command that is configured, else that of the first folder that has one, else that of the PATH. */
function findCommand(): readonly [string, ...string[]] {
  const [configured, ...args] = workspace.getConfiguration().get<readonly string[]>(setting, []);
  if (configured !== undefined) return [configured, ...args];
  const name = isWindows ? 'extvol.cmd' : 'extvol';
  const local = (workspace.workspaceFolders ?? [])
    .map(({ uri }) => join(uri.fsPath, 'node_modules', '.bin', name))
    .find((path) => existsSync(path));
  return [local ?? name];
}

/** Say why the command does not run, and how to name another one. */
async function explain(command: string, error: Error): Promise<void> {
  const settings = 'Open settings';
  const chosen = await window.showErrorMessage(
    `extvol does not start as \`${command}\`: install it in this folder, or name its command in \`${setting}\`. (${error.message.trim()})`,
    settings,
  );
  if (chosen === settings) await commands.executeCommand('workbench.action.openSettings', setting);
}

/** Start the server; `undefined` where there is none, which is then said. */
async function startClient(): Promise<LanguageClient | undefined> {
  const [command, ...args] = findCommand();
  const options = { shell: isWindows };
  try {
    await promisify(execFile)(command, [...args, '--version'], options);
  } catch (error) {
    void explain(command, error as Error);
    return undefined;
  }
  const client = new LanguageClient(
    'extvol',
    { command, args: [...args, 'lsp'], transport: TransportKind.stdio, options },
    {
      documentSelector: ['json', 'jsonc', 'jsonl', 'yaml', 'markdown'].flatMap((language) => [
        { language, scheme: 'file' },
        { language, scheme: 'untitled' },
      ]),
    },
  );
  await client.start();
  return client;
}

/** Start the server, and start it anew when that is asked for or its setting changes; VS Code calls this when the first document is opened. */
export async function activate({ subscriptions }: ExtensionContext): Promise<void> {
  let client = await startClient();
  const restart = async (): Promise<void> => {
    await client?.dispose();
    client = await startClient();
  };
  subscriptions.push(
    commands.registerCommand('extvol.restart', restart),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(setting) && restart()),
    { dispose: () => client?.dispose() },
  );
}
