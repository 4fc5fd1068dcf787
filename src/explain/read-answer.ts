import isPlainObject from 'lodash/isPlainObject.js';
import { headOf } from '../text/json/head.ts';
import type { AnswerText } from './known-texts.ts';
import { findKnown } from './known-texts.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

/** Read the texts of one element of `details`. */
function textsAt(detail: unknown): readonly AnswerText[] {
  if (!isPlainObject(detail)) return [];
  const { path, errors } = detail as Record<string, unknown>;
  if (!isText(path) || !Array.isArray(errors)) return [];
  return errors.filter(isText).map((error) => ({ path, error }));
}

/** Read the texts of an answer: those of its `details`, or the one message; `undefined` where a value is no answer. */
export function textsOf(body: unknown): readonly AnswerText[] | undefined {
  if (!isPlainObject(body)) return undefined;
  const { message, details } = body as Record<string, unknown>;
  const texts = Array.isArray(details) ? details.flatMap(textsAt) : [];
  if (texts.length > 0) return texts;
  return isText(message) ? [{ error: isText(details) ? `${message}: ${details}` : message }] : undefined;
}

/** Read the texts of the first answer in a value, however deep it is in it: a status of a task, an error of a client. */
function textsIn(value: unknown): readonly AnswerText[] | undefined {
  const texts = textsOf(value);
  if (texts !== undefined || typeof value !== 'object' || value === null) return texts;
  for (const member of Object.values(value)) {
    const found = textsIn(member);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How many brackets of a text are tried as the beginning of an answer. */
const MOST_TRIED = 100;

/** Find the objects of JSON in a text, one after the other. */
function objectsIn(text: string): readonly unknown[] {
  const found: unknown[] = [];
  const start = /\{\s*"/g;
  let match = text.includes('"message"') ? start.exec(text) : null;
  for (let tried = 0; match !== null && tried < MOST_TRIED; tried++) {
    const head = headOf(text.slice(match.index));
    if (head !== undefined) found.push(JSON.parse(head));
    start.lastIndex = match.index + (head?.length ?? 1);
    match = start.exec(text);
  }
  return found;
}

/** Take back the escapes of an answer that was printed as a text of JSON. */
const unescaped = (text: string): string => (text.includes('{\\"') ? text.replace(/\\(["\\])/g, '$1') : '');

/** Split errors that were joined by commas, which some of them hold themselves. */
function splitErrors(path: string, errors: string): readonly AnswerText[] {
  const parts = errors.split(', ');
  for (let count = 1; count < parts.length; count++) {
    const first = { path, error: parts.slice(0, count).join(', ') };
    if (findKnown(first).length > 0) return [first, ...splitErrors(path, parts.slice(count).join(', '))];
  }
  return [{ path, error: errors }];
}

/** What go-marathon makes of an answer, and Terraform prints: `… (path: '/id' errors: a, b; path: …)`. */
const goMarathon = /path: '([^']*)' errors: (.*?)(?=; path: '|\)\s*$)/gms;

/** A line of an interface: a path with slashes or dots, and what is wrong there. */
const placedLine = /^\s*(?:[*•-]\s+)?((?:\/[\w./()"-]*)|(?:[a-z]\w*(?:\.\w+)+))(?::\s+|\s+)(\S.*)$/i;

/** Write a path with dots as Marathon does: `container.volumes.0.mode`. */
const marathonPath = (path: string): string =>
  path.startsWith('/') ? path : `/${path.replaceAll('.', '/')}`.replace(/\/(\d+)(?=\/|$)/g, '($1)');

/** Read a line of an interface or a log: a text at a path, or one that is known anywhere in it. */
function textOfLine(line: string): readonly AnswerText[] {
  const [, path, error] = placedLine.exec(line) ?? [];
  if (path !== undefined && error !== undefined) {
    const placed = { path: marathonPath(path), error: error.trim() };
    if (findKnown(placed).length > 0) return [placed];
  }
  const known = findKnown({ error: line });
  const start = Math.min(...known.map((found) => found.start));
  return known.length > 0 ? [{ error: line.slice(start).trim() }] : [];
}

/** The longest line that is looked at; a known text is shorter. */
const LONGEST = 10_000;

/**
 * Read what people have of an answer: the body, with the heads of `curl -i` or in what a client prints around it; the
 * lines of an interface; a line of a log. `undefined` where nothing in it is known.
 */
export function readAnswer(text: string): readonly AnswerText[] | undefined {
  for (const body of [text, unescaped(text)].flatMap(objectsIn)) {
    const texts = textsIn(body);
    if (texts !== undefined) return texts;
  }
  const joined = [...text.matchAll(goMarathon)].flatMap(([, path = '', errors = '']) => splitErrors(path, errors));
  if (joined.length > 0) return joined;
  const texts = text.split(/\r?\n/).flatMap((line) => (line.length > LONGEST ? [] : textOfLine(line)));
  return texts.length > 0 ? texts : undefined;
}
