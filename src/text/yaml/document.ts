import type { Document, Node, Range, YAMLError } from 'yaml';
import type { SourceNode } from '../edit/tree.ts';
import { buildYamlTree } from '../edit/yaml-tree.ts';
import type { ToPosition } from '../lines.ts';
import type { Position } from '../position.ts';
import { describeDepth, type TextPart, type TextProblem } from '../text.ts';
import { checkYaml, refuseNode, type YamlCheck } from './check.ts';
import { toProblem } from './errors.ts';
import { createLinks, MOST_COPIES, type Yaml } from './links.ts';
import { findNode, toValue } from './value.ts';

/** A document that was read, or what keeps it from being read; `errors` are those of YAML itself. */
export type ParsedYamlDocument =
  | { readonly part: TextPart; readonly root: () => SourceNode }
  | { readonly problems: readonly TextProblem[]; readonly errors: readonly TextProblem[] };

/** Get the stretch of a node without the line breaks and blanks that follow a block. */
function locateNode(text: string, node: Node, toPosition: ToPosition): Position {
  const [start, valueEnd] = node.range as Range;
  let end = valueEnd;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return toPosition(start, end);
}

/** Get an error with the place where it starts: of a string that is not closed `yaml` says only where the text ends. */
function withStart(module: Yaml, document: Document.Parsed, error: YAMLError): YAMLError {
  if (!error.message.startsWith('Missing closing')) return error;
  const [, end] = error.pos;
  module.visit(document, {
    Scalar(_, { range }) {
      const [start, , nodeEnd] = range as Range;
      if (start < error.pos[0] && nodeEnd >= error.pos[0]) error.pos = [start, end];
    },
  });
  return error;
}

/** Read a document that is composed. */
export function readDocument(
  module: Yaml,
  document: Document.Parsed,
  text: string,
  toPosition: ToPosition,
): ParsedYamlDocument {
  const toProblems = (errors: readonly YAMLError[]): TextProblem[] =>
    errors.map((error) => toProblem(withStart(module, document, error), text, toPosition));
  const errors = toProblems(document.errors);
  const problems = toProblems(document.warnings);
  if (errors.length > 0 || document.contents === null) return { errors, problems };

  const links = createLinks(module, document.contents);
  const toNodePosition = (node: Node): Position => locateNode(text, node, toPosition);
  const check: YamlCheck = { links, toPosition: toNodePosition, errors, problems };
  checkYaml(check);
  if (errors.length > 0) return { errors: [], problems: [...errors, ...problems] };

  const { value, tooDeep } = toValue(links);
  if (tooDeep !== undefined) errors.push(describeDepth('', toNodePosition(tooDeep)));
  if (links.exhausted !== undefined) {
    const message = `the aliases mean too many values, expected at most ${MOST_COPIES}`;
    refuseNode(check, 'text/alias', links.exhausted, message);
  }
  if (errors.length > 0) return { errors: [], problems: [...errors, ...problems] };

  const locate: TextPart['locate'] = (pointers) =>
    new Map(pointers.map((pointer) => [pointer, toNodePosition(findNode(links, pointer))]));
  return { part: { value, locate, problems }, root: () => buildYamlTree(text, links) };
}
