import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Range } from 'vscode-languageserver-protocol/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { startServer } from './language-client.ts';

const languages: Readonly<Record<string, string>> = {
  '.json': 'json',
  '.jsonc': 'jsonc',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.md': 'markdown',
};

/** Print a place as people count: from 1. */
const place = ({ start, end }: Range): string =>
  `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;

const severities = ['', 'error', 'warning', 'info'];

/** Play a session: each `$ ` line is what an editor asks, and the answer comes after it. */
export async function playSession(folder: string, session: string): Promise<string> {
  const root = `${pathToFileURL(folder)}/`;
  const client = await startServer(folder);
  let document: TextDocument | undefined;
  const current = (): TextDocument => {
    if (document === undefined) throw new Error('open a document first');
    return document;
  };
  /** Find `"text"` or `3:7`; returns its offsets and what is behind it. */
  const find = (asked: string): readonly [start: number, end: number, rest: string] => {
    const [whole, quoted, line, column] = /^(?:("(?:[^"\\]|\\.)*")|(\d+):(\d+)) ?/.exec(asked) ?? [''];
    const rest = asked.slice(whole.length);
    if (quoted === undefined) {
      const at = current().offsetAt({ line: Number(line) - 1, character: Number(column) - 1 });
      return [at, at, rest];
    }
    const text = JSON.parse(quoted);
    const start = current().getText().indexOf(text);
    if (start < 0) throw new Error(`${quoted} is not in the document`);
    return [start, start + text.length, rest];
  };
  const describe = ({ range, severity, code, message, relatedInformation = [] }: Diagnostic): string =>
    [
      `${place(range)} ${severities[severity ?? 0]} ${code ?? ''} ${message}\n`,
      ...relatedInformation.map(
        ({ location, message: said }) => `  ${location.uri.replace(root, '')} ${place(location.range)} ${said}\n`,
      ),
    ].join('');
  const findings = async (): Promise<string> => {
    const { diagnostics } = await client.findings(current(), current().version);
    return diagnostics.map(describe).join('') || 'no findings\n';
  };
  const asks: Readonly<Record<string, (rest: string) => Promise<string>>> = {
    open: async (name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      document = client.open(`${root}${name}`, languages[extname(name)] ?? 'plaintext', text);
      return findings();
    },
    type: async (rest) => {
      const [start, end, text] = find(rest);
      client.change(current(), start, end, JSON.parse(text));
      return findings();
    },
    close: async () => {
      client.close(current());
      const { diagnostics } = await client.findings(current(), undefined);
      return `${diagnostics.length} findings\n`;
    },
  };
  const answers: string[] = [];
  for (const line of session.split('\n').filter((each) => each.startsWith('$ '))) {
    const [verb = '', rest = ''] = line.slice(2).split(/ (.*)/s);
    answers.push(`${line}\n${await asks[verb]?.(rest)}`);
  }
  await client.quit();
  return `${answers.join('')}# exit ${await client.code}\n${client.log.join('\n')}`;
}
