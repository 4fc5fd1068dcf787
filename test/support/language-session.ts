import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  MarkupContent,
  Range,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver-protocol/node';
import {
  CodeActionRequest,
  CompletionRequest,
  DocumentLinkRequest,
  HoverRequest,
} from 'vscode-languageserver-protocol/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { startServer } from './language-client.ts';

const languages: Readonly<Record<string, string>> = {
  '.json': 'json',
  '.jsonc': 'jsonc',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.md': 'markdown',
  '.ndjson': 'plaintext',
};

/** Print a place as people count: from 1. */
const place = ({ start, end }: Range): string =>
  `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;

const docs = `${pathToFileURL(join(__dirname, '../../docs'))}`;
const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ').replace(/\n?$/, '\n');

const severities = ['', 'error', 'warning', 'info'];

/** Play a session: each `$ ` line is what an editor asks, and the answer comes after it. */
export async function playSession(folder: string, session: string): Promise<string> {
  const root = `${pathToFileURL(folder)}/`;
  const client = await startServer(folder, {
    workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  });
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
  const at = (asked: string) => ({
    textDocument: { uri: current().uri },
    position: current().positionAt(find(asked)[0] + Number(/\+(\d+)$/.exec(asked)?.[1] ?? 0)),
  });
  const ask = async (start: number, end: number, kind: string | undefined): Promise<readonly CodeAction[]> => {
    const range = { start: current().positionAt(start), end: current().positionAt(end) };
    const context = { diagnostics: [], ...(kind === undefined ? {} : { only: [kind] }) };
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: current().uri },
      range,
      context,
    });
    return (actions ?? []) as CodeAction[];
  };
  const actionsFor = async (rest: string): Promise<readonly CodeAction[]> => {
    const [start, end, behind] = find(rest);
    return ask(start, end, behind === '' ? undefined : behind);
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
    save: async () => {
      client.save(current());
      return '';
    },
    hover: async (rest) => {
      const hover = await client.connection.sendRequest(HoverRequest.type, at(rest));
      if (hover === null) return 'nothing\n';
      const { value } = hover.contents as MarkupContent;
      return indent(`${hover.range ? `${place(hover.range)}\n` : ''}${value.replaceAll(docs, 'docs')}`);
    },
    complete: async (rest) => {
      const items = (await client.connection.sendRequest(CompletionRequest.type, at(rest))) as CompletionItem[];
      const shown = items.slice(0, 12).map(({ label, detail = '', textEdit }) => {
        const { range, newText } = textEdit as TextEdit;
        return `${label} | ${detail} | ${place(range)} ${JSON.stringify(newText)}\n`;
      });
      return `${shown.join('')}${items.length} words\n`;
    },
    links: async () => {
      const links = await client.connection.sendRequest(DocumentLinkRequest.type, {
        textDocument: { uri: current().uri },
      });
      return (links ?? [])
        .map(({ range, target = '' }) => `${place(range)} ${target.replace(docs, 'docs')}\n`)
        .join('');
    },
    actions: async (rest) =>
      (await actionsFor(rest)).map(({ kind, title }) => `${kind} ${title}\n`).join('') || 'none\n',
    apply: async (rest) => {
      const [start, end, behind] = find(rest);
      const [wanted = '', kind] = behind.split(' | ');
      const actions = await ask(start, end, kind);
      const action = actions.find(({ title }) => title.startsWith(wanted));
      if (action === undefined) return `no such action: ${actions.map(({ title }) => title).join('; ')}\n`;
      const changes = (action.edit?.documentChanges ?? []) as readonly TextDocumentEdit[];
      const edits = changes.flatMap((change) => change.edits as TextEdit[]);
      for (const { range, newText } of edits.toReversed())
        client.change(current(), current().offsetAt(range.start), current().offsetAt(range.end), newText);
      const warnings = Object.values(action.edit?.changeAnnotations ?? {}).map(
        ({ label, description }) => `${label}: ${description}\n`,
      );
      return `${warnings.join('')}${indent(current().getText())}${await findings()}`;
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
