import type { MarkdownBlock } from './markdown.ts';

/** A line that JSON may begin with: a bracket, or a key with a bracket behind it; not a link. */
const JSON_START = /^[ \t]*(?:[{[][ \t]*(?:$|["“'{[\]}]|\/[/*])|["“][\w./-]+["”][ \t]*:[ \t]*[{[])/;

/** A line of YAML that others may belong to. */
const YAML_START = /^[ \t]*[A-Za-z_][\w-]*:(?:[ \t]*$|[ \t]+\S)/;

/** A line that goes on with YAML: indented, a key, an item or a comment. */
const YAML_LINE = /^(?:[ \t]+\S|[A-Za-z_][\w./-]*:(?:[ \t]|$)|-[ \t]|#)/;

/** A line that may go on with JSON behind a blank one. */
const GOES_ON = /^[ \t]*["“'{}[\],]/;

/** As many lines as a text in quotes may have. */
const MOST_LINES = 200;

const isBlank = (line: string | undefined): boolean => line === undefined || !/\S/.test(line);

/** Get by how many levels a line of JSON is deeper at its end. */
function deepen(line: string): number {
  const bare = line.replace(/"(?:[^"\\]|\\.)*"?/g, '');
  return (bare.match(/[{[]/g)?.length ?? 0) - (bare.match(/[}\]]/g)?.length ?? 0);
}

/** Find the line behind a JSON text: where its brackets are closed and nothing of it follows, or prose begins behind a blank line. */
function jsonEnd(lines: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] as string;
    depth += deepen(line);
    const next = lines[at + 1];
    const isOver = isBlank(line) ? !GOES_ON.test(next ?? '') && !isBlank(next) : depth <= 0;
    if (isOver && (isBlank(line) || isBlank(next) || !GOES_ON.test(next as string))) return at + 1;
  }
  return lines.length;
}

/** Find the line behind a command: each that ends with a backslash, or is in open quotes, has another one behind it. */
function commandEnd(lines: readonly string[], start: number): number {
  let quotes = 0;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] as string;
    quotes += line.match(/'/g)?.length ?? 0;
    const goesOn =
      /\\[ \t]*$/.test(line) || (quotes % 2 === 1 && at - start < MOST_LINES) || /^[ \t]*--/.test(lines[at + 1] ?? '');
    if (!goesOn) return at + 1;
  }
  return lines.length;
}

/** Find the line behind YAML. */
function yamlEnd(lines: readonly string[], start: number): number {
  const end = lines.findIndex((line, at) => at > start && !YAML_LINE.test(line));
  return end < 0 ? lines.length : end;
}

/** Get lines of a block as a block of their own, without the blanks that all of them begin with. */
function cut(
  { text: _, lines, line, ...block }: MarkdownBlock,
  contents: readonly string[],
  start: number,
): MarkdownBlock {
  const indents = contents.filter((content) => !isBlank(content)).map((content) => content.search(/[^ \t]/));
  const indent = Math.min(...indents);
  return {
    ...block,
    text: contents.map((content) => content.slice(indent)).join('\n'),
    line: line + start,
    lines: contents.map((content, index) => {
      const { column, offset } = lines[start + index] as MarkdownBlock['lines'][number];
      const by = Math.min(indent, content.length);
      return { column: column + by, offset: offset + by };
    }),
  };
}

/** Yield what looks like JSON, YAML or commands in lines that are in no fence, indented or not; `command` matches what begins one. */
export function* looseBlocks(prose: MarkdownBlock, command: RegExp): Generator<MarkdownBlock> {
  const beginnings: readonly (readonly [RegExp, (lines: readonly string[], start: number) => number])[] = [
    [JSON_START, jsonEnd],
    [command, commandEnd],
    [YAML_START, yamlEnd],
  ];
  const lines = prose.text.split('\n');
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string;
    const [, findEnd] = beginnings.find(([pattern]) => pattern.test(line)) ?? [];
    const end = findEnd?.(lines, at) ?? at + 1;
    if (findEnd !== undefined) yield cut(prose, lines.slice(at, end), at);
    at = end;
  }
}
