import type { Dialect } from '../../text/dialect.ts';
import { makeContent, makePart } from '../../text/dialect.ts';
import { createPositions, textStart } from '../../text/lines.ts';
import { parsePointer } from '../../text/pointer.ts';
import type { JoinedLine } from '../joined-lines.ts';
import { joinedLines } from '../joined-lines.ts';

/** Programs before dvdcli that run it. A prompt makes the text a shell session, which is read elsewhere. */
const BEFORE = /^(?:(?:sudo|nohup)[ \t]+)+/;

/** A line that runs dvdcli. */
const DVDCLI = /^(?:[\w./-]*\/)?dvdcli[ \t]/;

type Line = Pick<JoinedLine, 'start' | 'end'>;

const isDvdcli = (text: string, { start, end }: Line): boolean => DVDCLI.test(text.slice(start, end));

/** Cut off what is before dvdcli in a line. */
function ownPart(text: string, { start, end }: Line): Line {
  const line = text.slice(start, end);
  const own = line.replace(BEFORE, '');
  return { start: DVDCLI.test(own) ? end - own.length : start, end };
}

/** Find the commands of a text, those of dvdcli and all among them; `undefined` where dvdcli's are not meant. */
function commandsIn(text: string): readonly Line[] | undefined {
  const [first] = joinedLines(text, '#');
  const isScript = text.startsWith('#!', textStart(text));
  if (first === undefined || !(isScript || isDvdcli(text, ownPart(text, first)))) return undefined;
  const lines = [...joinedLines(text, '#')].map((line) => ownPart(text, line));
  return lines.some((line) => isDvdcli(text, line)) ? lines : undefined;
}

/**
 * A shell script whose first command, or any behind `#!`, is dvdcli's: a list of its lines, or the only one. YAML would
 * fold the lines, and part them at `: ` and ` #`.
 */
export const dvdcliScript: Dialect = {
  read(text) {
    const lines = commandsIn(text);
    if (lines === undefined) return undefined;
    const values = lines.map(({ start, end }) => text.slice(start, end).replaceAll('\r\n', '\n'));
    const whole = { start: (lines[0] as Line).start, end: (lines.at(-1) as Line).end };
    const toPosition = createPositions(text);
    const part = makePart(values.length === 1 ? values[0] : values, (pointer) => {
      const { start, end } = lines[Number(parsePointer(pointer)[0])] ?? whole;
      return toPosition(start, end);
    });
    return makeContent(part);
  },
};
