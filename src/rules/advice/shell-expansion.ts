import type { ShellCommand } from '../../systems/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

const quotes: readonly string[] = ["'", '"'];

/** What a shell would act on in a command line, but for a quote that is never closed, of which it refuses the line. */
function findingsOf({ shell, pointer }: ShellCommand) {
  const special = shell?.special ?? [];
  const [open] = special.filter((mark) => quotes.includes(mark));
  if (open !== undefined)
    return [
      {
        pointer,
        severity: 'error' as const,
        message: `unexpected ${quote(open)} that is never closed, expected a second one; a shell runs no such command`,
      },
    ];
  return special.length === 0
    ? []
    : [
        {
          pointer,
          message: `unexpected ${special.map(quote).join(' and ')}, in whose place a shell puts something else; expected plain words, since this is checked as it is written`,
        },
      ];
}

export const rule: Rule = {
  id: 'advice/shell-expansion',
  needs: 'command-lines',
  severity: 'warning',
  summary: 'A command line that is to be checked should hold nothing that a shell replaces.',
  rationale:
    'A shell puts something else in the place of variables, commands and patterns before dvdcli sees a word of it, and what that is no document tells. So the command is checked as it is written, and may do another thing. Write the values out, or put quotes around what is meant as it stands. A line with an open quote is run by no shell.',
  references: ['POSIX.1-2017: XCU 2.2 (Quoting), 2.6 (Word Expansions)'],
  check: ({ commandLines = [] }) => commandLines.flatMap(findingsOf),
};
