import groupBy from 'lodash/groupBy.js';
import { hintComments } from '../fix/comment-hint.ts';
import type { OneWayFormat } from '../formats/format.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics, isError } from '../model/diagnostic.ts';
import { readValue } from '../read/read.ts';
import { forEachDocument, readDocuments } from '../read/read-documents.ts';
import type { ReadOptions } from '../systems/dialects.ts';
import { joinPointer } from '../text/pointer.ts';
import { stringifyText } from '../text/stringify.ts';
import type { Syntax } from '../text/text.ts';
import type { Leave } from './leave.ts';
import { leaveMesos, withoutOutput } from './leave.ts';
import type { ConvertOptions } from './options.ts';

/** A text of a fleet, and how it is read. */
export interface LeavingText extends ReadOptions {
  readonly text: string;
}

/** What a conversion of texts that leaves Mesos came to. */
export interface LeaveTexts extends Omit<Leave, 'diagnostics'> {
  /** Findings of each text, in the order of the texts. */
  readonly byText: readonly (readonly Diagnostic[])[];
  /** Findings that are of no text: options, storage, base. */
  readonly whole: readonly Diagnostic[];
}

/** Write an output as text: YAML as a stream of its documents, JSON as one value. */
export const writeOutput = (to: OneWayFormat, output: unknown, syntax: Syntax = to.syntax): Promise<string> =>
  stringifyText(syntax === 'yaml' ? to.documentsOf(output) : [output], { syntax, indent: 2, finalNewline: true });

/** Convert the volumes of texts into a format outside Mesos, all of them together. */
export async function leaveTexts(
  texts: readonly LeavingText[],
  to: OneWayFormat,
  options: ConvertOptions,
): Promise<LeaveTexts> {
  const contents = await Promise.all(texts.map(({ text, ...how }) => readDocuments(text, how)));
  const parts = contents.flatMap(({ parts: own }, owner) => own.map((part) => ({ part, owner })));
  const sources = parts.map(({ part }, index) => {
    const at = joinPointer('', index);
    return { read: readValue(part.value, options.target, at), at };
  });
  const { departed, output, losses, diagnostics, volumes, asked } = leaveMesos(sources, to, options);
  const problems = [...contents.flatMap((content) => content.problems), ...parts.flatMap(({ part }) => part.problems)];
  const isRefused = problems.some(isError);
  const kept = isRefused ? withoutOutput(diagnostics) : diagnostics;
  const byPart = groupBy(kept, ({ pointer }) => pointer.split('/', 2)[1]);
  const located = forEachDocument({ parts: parts.map(({ part }) => part) }, (_, index) => {
    const at = joinPointer('', index);
    const own = byPart[index] ?? [];
    return { diagnostics: own.map((one) => ({ ...one, pointer: one.pointer.slice(at.length) })) };
  });
  const byOwner = groupBy(
    located.flatMap(({ diagnostics: found }, index) => found.map((one) => ({ one, owner: parts[index]?.owner }))),
    'owner',
  );
  const byText = await Promise.all(
    contents.map(async (content, owner) => {
      const own = (byOwner[owner] ?? []).map(({ one }) => one);
      const { text, syntax } = texts[owner] as LeavingText;
      return hintComments(text, [...content.problems, ...own].sort(compareDiagnostics), syntax);
    }),
  );
  return {
    ...(output !== undefined && !isRefused && { output }),
    departed: isRefused ? [] : departed,
    losses,
    volumes,
    asked,
    byText,
    whole: kept.filter(({ pointer }) => pointer === ''),
  };
}
