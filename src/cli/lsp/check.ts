import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkConfig } from '../../lint/check-config.ts';
import type { LintTextOptions } from '../../lint/lint-text.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { locate } from '../../read/locate.ts';
import { namesVolumes } from '../../systems/volume-words.ts';
import { readText } from '../../text/read.ts';
import { compareWithBaselines } from '../baseline.ts';
import { createSettings, isConfigName } from '../config.ts';
import { usualMaxSize } from '../file-chunks.ts';
import type { Input, InputKind } from '../inputs.ts';
import { describeName } from '../inputs.ts';
import type { Io } from '../io.ts';
import type { LintJob, LintOutcome } from '../lint-files.ts';
import { checkFiles, optionsFor } from '../lint-files.ts';
import { pathOf } from './locations.ts';
import { findOthers } from './others.ts';

/** A document as it was checked. */
export interface Checked {
  /** As it was then: an open document changes. */
  readonly document: TextDocument;
  readonly kind: InputKind | undefined;
  /** How it is linted; absent where it is not: it is a configuration, is ignored, or its configuration is broken. */
  readonly options?: LintTextOptions;
  readonly diagnostics: readonly Diagnostic[];
}

/** A document that was linted. */
export type Linted = Checked & Required<Pick<Checked, 'options'>>;

/** The kinds of documents by the languages that editors know. */
const kinds: Readonly<Record<string, InputKind>> = {
  json: 'json',
  jsonc: 'jsonc',
  jsonl: 'ndjson',
  yaml: 'yaml',
  markdown: 'markdown',
};

/** How findings are made, whatever the document is; one that is no file has no name of its own. */
const common = { target: {}, strictSyntax: undefined, fix: false, locatesFixes: false };
const noProgress = { step: () => undefined };
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

/** Get how a document is linted. */
function optionsOf({ input, settings }: LintJob): LintTextOptions {
  const options = optionsFor(settings, common);
  const { kind, flag } = input;
  const isSyntax = kind === 'json' || kind === 'jsonc' || kind === 'yaml';
  return { ...options, ...(isSyntax && { syntax: kind }), ...(flag !== undefined && { flag }) };
}

/** Report what keeps a document from being checked. */
const failure = (message: string): Diagnostic => ({ rule: 'config/invalid', severity: 'error', message, pointer: '' });

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
export async function checkDocument(document: TextDocument, io: Io, open: readonly TextDocument[]): Promise<Checked> {
  const input = inputOf(document);
  const text = document.getText();
  const copy = TextDocument.create(document.uri, document.languageId, document.version, text);
  const checked: Checked = { document: copy, kind: input.kind, diagnostics: [] };
  try {
    if (isConfigName(input.name)) return { ...checked, diagnostics: await checkSettings(text, input.name) };
    const settingsOf = createSettings({}, io);
    const settings = await settingsOf(input.name);
    if (settings.ignored || input.name === settings.baseline) return checked;
    const job: LintJob = { input, settings };
    const outcomes: LintOutcome[] = [];
    const others = settings.together ? await findOthers(job, open.map(inputOf), settingsOf, io) : [];
    for await (const outcome of checkFiles([job, ...others], common, noProgress))
      if (outcome.report.file === input.name && !isForeign(text, outcome)) outcomes.push(outcome);
    const compared = (await compareWithBaselines(outcomes, false, io)) as readonly LintOutcome[];
    const own = compared.filter(({ report }) => report.file === input.name);
    const diagnostics = own.flatMap(({ report }) => report.diagnostics);
    return { ...checked, options: optionsOf(job), diagnostics };
  } catch (error) {
    // The configuration or the baseline cannot be read, which ends `lint`.
    return { ...checked, diagnostics: [failure((error as Error).message)] };
  }
}
