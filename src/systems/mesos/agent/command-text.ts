import type { Dialect } from '../../../text/dialect.ts';
import { makeContent, makePart } from '../../../text/dialect.ts';
import { createPositions } from '../../../text/lines.ts';
import type { JoinedLine } from '../../joined-lines.ts';
import { joinedLines } from '../../joined-lines.ts';
import { startsAgent } from './program.ts';

/** Commands of which the first starts an agent: one text, as it is. */
export const agentCommand: Dialect = {
  read(text) {
    const [first] = joinedLines(text, '#');
    if (first === undefined || !startsAgent.test(first.text)) return undefined;
    const { end } = [...joinedLines(text, '#')].at(-1) as JoinedLine;
    const position = createPositions(text)(first.start, end);
    return makeContent(makePart(text.slice(first.start, end).replaceAll('\r\n', '\n'), () => position));
  },
};
