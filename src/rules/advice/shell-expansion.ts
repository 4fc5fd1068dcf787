import { commandLines } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const quotes: readonly string[] = ["'", '"'];

export const rule: Rule = defineRule({
  id: 'advice/shell-expansion',
  severity: 'warning',
  summary: 'A command line that is to be checked should hold nothing that a shell replaces.',
  rationale:
    'A shell puts something else in the place of variables, commands and patterns before dvdcli sees a word of it, and what that is no document tells. So the command is checked as it is written, and may do another thing. Write the values out, or put quotes around what is meant as it stands. A line with an open quote is run by no shell.',
  references: ['POSIX.1-2017: XCU 2.2 (Quoting), 2.6 (Word Expansions)'],
  on: commandLines,
  check: ({ shell: { special } = { special: [] }, pointer }) => {
    if (special.length === 0) return undefined;
    const open = special.find((mark) => quotes.includes(mark));
    return open === undefined
      ? {
          pointer,
          message: `unexpected ${special.map(quote).join(' and ')}, in whose place a shell puts something else; expected plain words, since this is checked as it is written`,
        }
      : {
          pointer,
          severity: 'error',
          message: `unexpected ${quote(open)} that is never closed, expected a second one; a shell runs no such command`,
        };
  },
});
