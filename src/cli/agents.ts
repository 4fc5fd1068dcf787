import groupBy from 'lodash/groupBy.js';
import type { Storage } from '../exit/storage.ts';
import { agentTarget } from '../lint/agent-target.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import type { Target } from '../model/target.ts';
import { forEachDocument, readDocuments } from '../read/read-documents.ts';
import type { Report } from '../reporters/reporter.ts';
import { answerModules } from '../systems/mesos/modules.ts';
import type { TextPart } from '../text/text.ts';
import { findInputs, readInput, requireMatches } from './inputs.ts';
import type { Io } from './io.ts';
import type { TargetFlags } from './target.ts';
import { targetOf } from './target.ts';

/** What the documents of an agent came to. */
export interface Agents {
  readonly target: Target;
  /** What the configuration of REX-Ray says of the storage. */
  readonly storage?: Storage | undefined;
  /** One for each file, in order. */
  readonly reports: readonly Report[];
  readonly unreadable: boolean;
}

interface AgentFile {
  readonly file: string;
  readonly parts: readonly TextPart[];
  readonly diagnostics: readonly Diagnostic[];
  readonly unreadable: boolean;
}

async function readFiles(names: readonly string[], target: Target, io: Io): Promise<readonly AgentFile[]> {
  const inputs = names.length === 0 ? [] : requireMatches(await findInputs(names, io));
  return Promise.all(
    inputs.map(async (input) => {
      const source = await readInput(input);
      if ('diagnostic' in source)
        return { file: input.name, parts: [], diagnostics: [source.diagnostic], unreadable: source.unreadable };
      const { text, ...syntax } = source;
      const { parts, problems } = await readDocuments(text, { ...syntax, strictSyntax: true });
      return { file: input.name, parts, diagnostics: answerModules(problems, text, target), unreadable: false };
    }),
  );
}

/** Get the target that the options describe, with what the documents of an agent say together. */
export async function readAgents(flags: TargetFlags, io: Io): Promise<Agents> {
  const given = targetOf(flags);
  const files = await readFiles(flags.agent ?? [], given, io);
  const parts = files.flatMap((file) => file.parts);
  const { target, diagnostics, storage } = agentTarget(
    parts.map(({ value }) => value),
    given,
  );
  const byPart = groupBy(diagnostics, ({ pointer }) => pointer.split('/')[1]);
  let index = 0;
  const reports = files.map((file) => {
    const documents = forEachDocument(file, () => {
      const base = `/${index++}`;
      const own = byPart[base.slice(1)] ?? [];
      return { diagnostics: own.map((each) => ({ ...each, pointer: each.pointer.slice(base.length) })) };
    });
    const found = [...file.diagnostics, ...documents.flatMap((document) => document.diagnostics)];
    return { file: file.file, diagnostics: found.sort(compareDiagnostics) };
  });
  return { target, storage, reports, unreadable: files.some(({ unreadable }) => unreadable) };
}
