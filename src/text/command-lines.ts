import { createPositions, textStart } from './lines.ts';
import { parsePointer } from './pointer.ts';
import type { ReadText } from './text.ts';

/** A line that runs dvdcli, with those that a backslash at the end joins to it. */
const PROGRAM = /^(?:[\w./-]*\/)?dvdcli[ \t]/;

interface Line {
  readonly start: number;
  readonly end: number;
}

/** The lines that are neither empty nor comments; those that a backslash at the end joins are one. */
function findLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = textStart(text);
  for (const { index } of text.matchAll(/(?<!\\\r?)\n|$/g)) {
    const line = text.slice(start, index);
    const trimmed = line.trim();
    const first = start + line.length - line.trimStart().length;
    if (trimmed !== '' && !trimmed.startsWith('#')) lines.push({ start: first, end: first + trimmed.length });
    start = index + 1;
  }
  return lines;
}

/**
 * Read a shell script whose first command is dvdcli's as the list of its lines, which YAML would fold into one.
 * `undefined` for other texts and for a single line, which is YAML.
 */
export function readCommandLines(text: string): ReadText | undefined {
  const lines = findLines(text);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined || first === last || !PROGRAM.test(text.slice(first.start, first.end)))
    return undefined;
  const toPosition = createPositions(text);
  return {
    syntax: 'yaml',
    parts: [
      {
        value: lines.map(({ start, end }) => text.slice(start, end)),
        locate: (pointers) =>
          new Map(
            pointers.map((pointer) => {
              const { start, end } = lines[Number(parsePointer(pointer)[0])] ?? { start: first.start, end: last.end };
              return [pointer, toPosition(start, end)];
            }),
          ),
        problems: [],
      },
    ],
    problems: [],
  };
}
