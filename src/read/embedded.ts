import type { DocumentKind } from '../generated/catalogue.ts';
import { appFieldsOf } from '../systems/marathon/recognise.ts';
import { namesVolumes } from '../systems/volume-words.ts';
import type { JsonPointer } from '../text/pointer.ts';
import { joinPointer } from '../text/pointer.ts';
import type { Position } from '../text/position.ts';
import { quote } from '../text/quote.ts';
import type { TextContent, TextPart, TextProblem } from '../text/text.ts';
import { findDocument } from './detect.ts';

/** A document within a value of another kind. */
interface Embedded {
  readonly value: unknown;
  readonly title: string;
  readonly pointer: JsonPointer;
  /** Whether it is in a text, as JSON. */
  readonly isText: boolean;
}

/** Kinds of documents that have enough of their own to be known anywhere. */
const kinds: readonly DocumentKind[] = [
  'marathon-app',
  'marathon-app-list',
  'marathon-group',
  'marathon-pod',
  'mesos-container-info',
  'mesos-modules',
  'mesos-task-group',
  'mesos-task-info',
  'mesos-volumes',
  'rexray-config',
];

/** As many levels as are searched. */
const DEEPEST = 20;

/** As many fields of an app as no other object has by chance. */
const ENOUGH = 3;

/** Check whether a value has enough of an app, and something to run. */
function isWholeApp(value: unknown): boolean {
  const fields = appFieldsOf(value);
  return fields.length >= ENOUGH && fields.some((field) => ['args', 'cmd', 'container'].includes(field));
}

/** Get the title of a value that is a document beyond doubt: it names volumes, or is the whole of an app. */
function titleOf(value: unknown): string | undefined {
  const found = findDocument(value);
  if (found === undefined || !kinds.includes(found.document.kind)) return undefined;
  const { kind, title } = found.document;
  if (kind === 'mesos-volumes' && !Array.isArray(value)) return undefined;
  const isSure = kind === 'rexray-config' || kind === 'mesos-modules' || isWholeApp(value);
  return isSure || namesVolumes(JSON.stringify(value)) ? title : undefined;
}

/** Find the JSON in a text that names volumes. */
function inText(text: string, pointer: JsonPointer): readonly Embedded[] {
  if (!/^\s*[{[]/.test(text) || !namesVolumes(text)) return [];
  try {
    const value: unknown = JSON.parse(text);
    const title = titleOf(value);
    return title === undefined ? [] : [{ value, title, pointer, isText: true }];
  } catch {
    return [];
  }
}

/** Find the documents in a value, the outermost of each branch, not deeper than any playbook. */
function find(value: unknown, pointer: JsonPointer, depth = 0): readonly Embedded[] {
  if (depth > DEEPEST) return [];
  if (typeof value === 'string') return inText(value, pointer);
  if (typeof value !== 'object' || value === null) return [];
  const title = titleOf(value);
  if (title !== undefined) return [{ value, title, pointer, isText: false }];
  return Object.entries(value).flatMap(([key, member]) => find(member, joinPointer(pointer, key), depth + 1));
}

/** Make a part of a document in another one: what is in a text is all at the place of the text. */
function partOf(outer: TextPart, { value, title, pointer: base, isText }: Embedded): TextPart {
  const within = (pointer: JsonPointer): JsonPointer => (isText ? base : base + pointer);
  const locate: TextPart['locate'] = (pointers) => {
    const found = outer.locate(pointers.map(within));
    return new Map(pointers.map((pointer) => [pointer, found.get(within(pointer)) as Position]));
  };
  const note: TextProblem = {
    rule: 'text/excerpt',
    severity: 'info',
    message: `this is another kind of document, of which only the ${title} at ${quote(base)} is checked`,
    pointer: '',
    position: outer.locate([base]).get(base) as Position,
  };
  return { value, locate, problems: [note] };
}

/**
 * Get the content of a text with the documents that are in another one, such as a playbook, in its place. What is wrong with
 * the text of the other one stays said.
 */
export function withEmbedded(content: TextContent): TextContent {
  const { source: _, ...rest } = content;
  const parts: TextPart[] = [];
  const problems: TextProblem[] = [...content.problems];
  for (const part of content.parts) {
    const embedded = findDocument(part.value) ? [] : find(part.value, '');
    if (embedded.length === 0) parts.push(part);
    else problems.push(...part.problems);
    for (const one of embedded) parts.push(partOf(part, one));
  }
  return parts.every((part) => content.parts.includes(part)) ? content : { ...rest, parts, problems, isExcerpt: true };
}
