import type { YAMLError } from 'yaml';
import type { ToPosition } from '../lines.ts';
import { quote, shorten } from '../quote.ts';
import type { TextProblem } from '../text.ts';

const NAMES: Readonly<Record<string, string>> = {
  '"flow-map-end"': '`}`',
  '"flow-seq-end"': '`]`',
  'flow-map-end': '`}`',
  'flow-seq-end': '`]`',
  'map-value-ind': '`:`',
  'block-seq-ind': '`-`',
  comma: '`,`',
};

const nameOf = (token: string): string => NAMES[token] ?? 'text';

/** What `yaml` says, by the beginning of it, and what is said instead; groups are what differs. */
const WORDINGS: readonly (readonly [RegExp, (...groups: readonly string[]) => string])[] = [
  [/^Tabs are not allowed/, () => 'unexpected tab in the indentation, expected blanks'],
  [
    /^Nested mappings are not allowed/,
    () => 'unexpected `:` within a value, expected the value in quotes, or its map on lines of its own',
  ],
  [
    /^Implicit (?:keys|map keys) need/,
    () => 'unexpected text without a `:`, expected a key and `:` on one line, or deeper indentation',
  ],
  [/^A block sequence may not/, () => 'unexpected list behind text, expected a key and `:` before it'],
  [
    /^Flow (map|sequence) in block/,
    (kind) => `unexpected end of a ${kind} in brackets, expected ${kind === 'map' ? '`}`' : '`]`'}`,
  ],
  [/^Missing closing (.)quote/, (mark) => `the string is not closed, expected ${quote(mark)}`],
  [
    /^Unexpected ([\w-]+)(?: token)? (?:at node end|in YAML stream|on same line)/,
    (type) => `unexpected ${nameOf(type)} behind a value, expected a line of its own, or the value in quotes`,
  ],
  [
    /^Plain value cannot start with \D*(.)$/s,
    (character) => `unexpected ${quote(character)} at the start of a value, expected the value in quotes`,
  ],
  [
    /^Invalid escape sequence (.*)$/s,
    (written) => `unexpected escape ${quote(written)}, expected one that YAML knows, or \`\\\\\``,
  ],
  [/^Block scalar header/, () => 'unexpected text behind `|` or `>`, expected the block on the next line'],
  [
    /^Block collections are not allowed/,
    () => 'unexpected lines of a map or list within brackets, expected `,` between the members',
  ],
  [/^The : indicator must/, () => 'the key is too long, expected `:` within 1024 characters'],
  [/^A node can have at most one (\w+)/, (what) => `unexpected second ${what}, expected one`],
  [/^Unresolved tag: (.*)$/s, (tag) => `unexpected tag ${quote(tag)}, expected none`],
  [/^Unsupported YAML version (.*)$/s, (version) => `unexpected YAML version ${quote(version)}, expected 1.2`],
  [/^An alias node must not/, () => 'unexpected anchor or tag before an alias, expected the alias alone'],
  [
    /^All (?:mapping|sequence) items must|^All collection items/,
    () => 'unexpected indentation, expected that of the items above',
  ],
];

/** Get the words of `yaml`, where there are none of our own. */
const asIs = (message: string): string => shorten(message.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()));

function describeError({ message }: YAMLError): string {
  for (const [expression, word] of WORDINGS) {
    const groups = expression.exec(message);
    if (groups !== null) return word(...groups.slice(1));
  }
  return asIs(message);
}

/** Get an error of `yaml` as a problem. */
export function toProblem(error: YAMLError, text: string, toPosition: ToPosition): TextProblem {
  const [start, end] = error.pos.map((offset) => Math.min(offset, text.length)) as [number, number];
  const severity = error.name === 'YAMLWarning' ? 'warning' : 'error';
  const position = toPosition(start, end);
  return { rule: 'text/syntax', severity, message: describeError(error), pointer: '', position };
}

/** How many errors of one text are reported, before they are only counted. */
const MOST_ERRORS = 10;

/** One error for each line, and after some of them only how many more there are: one mistake in YAML brings others with it. */
export function foldErrors(errors: readonly TextProblem[]): readonly TextProblem[] {
  let reached = 0;
  const first = errors
    .toSorted((a, b) => a.position.start.offset - b.position.start.offset)
    .filter(({ position: { start, end } }) => {
      const isNew = start.line > reached;
      if (isNew) reached = Math.max(start.line, end.column === 1 ? end.line - 1 : end.line);
      return isNew;
    });
  const next = first[MOST_ERRORS];
  if (next === undefined) return first;
  const message = `${first.length - MOST_ERRORS} more errors from here on, expected YAML or JSON`;
  return [...first.slice(0, MOST_ERRORS), { ...next, message }];
}
