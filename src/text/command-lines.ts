import type { JoinedLine } from './joined-lines.ts';
import { joinedLines } from './joined-lines.ts';
import { createPositions, textStart } from './lines.ts';
import { parsePointer } from './pointer.ts';
import type { TextContent } from './text.ts';

/** What stands before a program in guides and is none of its own: a prompt, and commands that run another. */
const BEFORE = /^(?:\$[ \t]+)?(?:(?:sudo|nohup)[ \t]+)*/;

/** A line that runs dvdcli. */
const DVDCLI = /^(?:[\w./-]*\/)?dvdcli[ \t]/;

/** A line that runs an agent of Mesos, the words before it included. */
const AGENT = /^(?:\$[ \t]+)?(?:(?:sudo|nohup)[ \t]+)*(?:[\w./-]*\/)?mesos-(?:agent|slave)(?:\.sh)?[ \t]/;

type Line = Pick<JoinedLine, 'start' | 'end'>;

/** A line without what only stands before dvdcli. */
function ownPart(text: string, { start, end }: Line): Line {
  const line = text.slice(start, end);
  const own = line.replace(BEFORE, '');
  return { start: DVDCLI.test(own) ? end - own.length : start, end };
}

const isDvdcli = (text: string, { start, end }: Line): boolean => DVDCLI.test(text.slice(start, end));

/** The commands of a text: those of dvdcli and what stands among them, or the whole of what starts an agent. */
function commandsIn(text: string): readonly Line[] | undefined {
  const [first] = joinedLines(text, '#');
  if (first === undefined) return undefined;
  const isAgent = AGENT.test(first.text);
  const isScript = text.startsWith('#!', textStart(text));
  if (!isAgent && !isScript && !isDvdcli(text, ownPart(text, first))) return undefined;
  const found = [...joinedLines(text, '#')];
  if (isAgent) return [{ start: first.start, end: (found.at(-1) as Line).end }];
  const lines = found.map((line) => ownPart(text, line));
  return lines.some((line) => isDvdcli(text, line)) ? lines : undefined;
}

/**
 * Read a shell script whose first command, or any behind `#!`, is dvdcli's: a list of its lines, or the only one. A command that
 * starts an agent is a text as it stands. YAML would fold the lines, and part them at `: ` and ` #`. `undefined` for
 * other texts.
 */
export function readCommandLines(text: string): TextContent | undefined {
  const lines = commandsIn(text);
  if (lines === undefined) return undefined;
  const values = lines.map(({ start, end }) => text.slice(start, end).replaceAll('\r\n', '\n'));
  const whole = { start: (lines[0] as Line).start, end: (lines.at(-1) as Line).end };
  const toPosition = createPositions(text);
  return {
    syntax: 'yaml',
    parts: [
      {
        value: values.length === 1 ? values[0] : values,
        locate: (pointers) =>
          new Map(
            pointers.map((pointer) => {
              const { start, end } = lines[Number(parsePointer(pointer)[0])] ?? whole;
              return [pointer, toPosition(start, end)];
            }),
          ),
        problems: [],
      },
    ],
    problems: [],
  };
}
