import { basename } from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { checkConfig } from '../../lint/check-config.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { locate } from '../../read/locate.ts';
import { namesVolumes } from '../../systems/volume-words.ts';
import { readText } from '../../text/read.ts';
import { compareWithBaselines } from '../baseline.ts';
import type { Settings } from '../config.ts';
import { configNames, createSettings } from '../config.ts';
import type { Input, InputKind } from '../inputs.ts';
import { describeName, usualMaxSize } from '../inputs.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../io.ts';
import type { LintJob, LintOutcome } from '../lint-files.ts';
import { checkFiles } from '../lint-files.ts';
import { pathOf } from './locations.ts';

/** A document as it was checked. */
export interface Checked {
  readonly version: number;
  readonly text: string;
  readonly kind: InputKind | undefined;
  /** What holds for it; absent where its configuration cannot be read, and for a configuration itself. */
  readonly settings?: Settings;
  readonly diagnostics: readonly Diagnostic[];
}

/** The kinds of documents by the languages that editors know. */
const kinds: Readonly<Record<string, InputKind>> = {
  json: 'json',
  jsonc: 'jsonc',
  yaml: 'yaml',
  markdown: 'markdown',
};

/** How findings are made, whatever the document is; one that is no file has no name of its own. */
const common = { target: {}, strictSyntax: undefined, fix: false, locatesFixes: false };
const noProgress = { step: () => undefined, clear: () => undefined };
const untitled = '<stdin>';

/** Get the name under which a document is checked, which is its path. */
export const nameOf = ({ uri }: TextDocument): string => pathOf(uri) ?? untitled;

/** Get an open document as `lint` reads a file: what its name says counts, then what the editor says. */
export function inputOf(document: TextDocument): Input {
  const name = nameOf(document);
  const { kind = kinds[document.languageId], flag } = describeName(name);
  // The document changes while it is read.
  const bytes = Buffer.from(document.getText());
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  return { name, kind, ...(flag !== undefined && { flag }), maxSize: usualMaxSize, stream };
}

/** Report what keeps a document from being checked. */
const failure = (message: string): Diagnostic => ({ rule: 'config/invalid', severity: 'error', message, pointer: '' });

const isConfig = (path: string): boolean => configNames.some((name) => name === basename(path));

/** Check a configuration against its schema. */
async function checkSettings(text: string, path: string): Promise<readonly Diagnostic[]> {
  const syntax = path.endsWith('.json') ? 'json' : 'yaml';
  const { parts, problems } = await readText(text, { syntax, strictSyntax: true });
  const found = parts.flatMap((part) => [
    ...part.problems,
    ...locate(
      checkConfig(part.value).map(({ pointer, message }) => ({ ...failure(message), pointer })),
      part,
    ),
  ]);
  return [...problems, ...found];
}

/** Check whether a text is none of extvol's, so that an editor is not to show what `lint` finds in a file that it is given. */
function isForeign(text: string, { report, workloads }: LintOutcome): boolean {
  const isText = ({ rule }: Diagnostic): boolean => rule.startsWith('text/') || rule === 'document/unknown';
  return workloads === 0 && report.diagnostics.every(isText) && !namesVolumes(text);
}

/** Check a document as `lint` does: with its configuration, its baseline and its suppressions. */
export async function checkDocument(document: TextDocument, io: Io): Promise<Checked> {
  const input = inputOf(document);
  const text = document.getText();
  const checked: Checked = { version: document.version, text, kind: input.kind, diagnostics: [] };
  try {
    if (isConfig(input.name)) return { ...checked, diagnostics: await checkSettings(text, input.name) };
    const settings = await createSettings({}, io)(input.name);
    if (settings.ignored || input.name === settings.baseline) return { ...checked, settings };
    const jobs: readonly LintJob[] = [{ input, settings }];
    const outcomes: LintOutcome[] = [];
    for await (const outcome of checkFiles(jobs, common, noProgress))
      if (!isForeign(text, outcome)) outcomes.push(outcome);
    const compared = (await compareWithBaselines(outcomes, false, io)) as readonly LintOutcome[];
    const own = compared.filter(({ report }) => report.file === input.name);
    return { ...checked, settings, diagnostics: own.flatMap(({ report }) => report.diagnostics) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { ...checked, diagnostics: [failure(error.message)] };
  }
}
