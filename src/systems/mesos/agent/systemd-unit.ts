import type { Dialect } from '../../../text/dialect.ts';
import { makeContent, makePart } from '../../../text/dialect.ts';
import { createPositions } from '../../../text/lines.ts';
import type { TextProblem } from '../../../text/text.ts';
import type { JoinedLine } from '../../joined-lines.ts';
import { joinedLines } from '../../joined-lines.ts';
import { runsAgent } from './program.ts';
import type { Setting } from './variables.ts';
import { isMesos, settingIn, unquote, variablesPart } from './variables.ts';

const SECTION = /^\[(?:Unit|Service|Install)\]$/;

type Line = Pick<JoinedLine, 'text' | 'start'>;

/** Split a value into its words, each of which may be quoted as a whole. */
const wordsIn = ({ text, start }: Line, from: number): readonly Line[] =>
  [...text.slice(from).matchAll(/"[^"]*"|'[^']*'|[^\s"']+(?:"[^"]*"|'[^']*')?/g)].map(({ 0: word, index }) => {
    const inner = unquote(word);
    return { text: inner, start: start + from + index + (inner === word ? 0 : 1) };
  });

const message =
  'the unit of systemd gives no flags to a Mesos agent: it has no `ExecStart=` with `mesos-agent` or `mesos-slave` and flags, and no `Environment=` with variables such as `MESOS_ISOLATION`; give the files that the unit reads instead, such as `/etc/default/mesos-slave` or those in `/etc/mesos-slave`';

/**
 * A unit of systemd that starts an agent: the variables of Mesos that it sets as a map, then each command of an agent as
 * a text, with `$ENVIRONMENT` behind it where the unit sets variables, which may be flags too. A unit that has neither is
 * a problem.
 */
export const systemdUnit: Dialect = {
  read(text) {
    // Large texts of another kind are not cut into lines for this.
    if (!/^\ufeff?\s*[[#;]/.test(text) || !/^[ \t]*\[(?:Unit|Service|Install)\]/m.test(text)) return undefined;
    const lines = [...joinedLines(text, '#;')];
    const [first] = lines;
    if (first === undefined || !SECTION.test(first.text)) return undefined;
    const toPosition = createPositions(text);
    const variables: Setting[] = [];
    const commands: Line[] = [];
    const hasFile = lines.some(({ text: line }) => /^EnvironmentFile[ \t]*=/.test(line));
    for (const line of lines) {
      const [start = '', key] = /^(Environment|ExecStart)[ \t]*=[ \t]*/.exec(line.text) ?? [];
      if (key === 'Environment')
        variables.push(
          ...wordsIn(line, start.length)
            .flatMap((word) => settingIn(word) ?? [])
            .filter(isMesos),
        );
      const value = line.text.slice(start.length);
      if (key !== 'ExecStart' || !runsAgent.test(value)) continue;
      commands.push({ text: value, start: line.start + start.length });
    }
    const own = variables.length === 0 ? [] : [variablesPart(variables, toPosition)];
    const parts = commands.map(({ text: command, start }) => {
      const position = toPosition(start, start + command.length);
      return makePart(hasFile || own.length > 0 ? `${command} $ENVIRONMENT` : command, () => position);
    });
    if (own.length + parts.length > 0) return makeContent(...own, ...parts);
    const position = toPosition(first.start, first.start + first.text.length);
    const problem: TextProblem = { rule: 'text/syntax', severity: 'error', message, pointer: '', position };
    return { ...makeContent(), problems: [problem] };
  },
};
