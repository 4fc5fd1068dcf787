import { commandLines } from '../../systems/dvdcli/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const quotes: readonly string[] = ["'", '"'];

export const rule: Rule = defineRule({
  id: 'advice/shell-expansion',
  severity: 'warning',
  summary: 'A command line should not contain anything that a shell replaces.',
  rationale:
    'A shell replaces variables, commands and patterns before dvdcli sees them, and the document does not say by what. extvol checks the command as written, so the real command may differ. Write the values out, or quote what is meant literally. No shell runs a line with an unclosed quote.',
  references: ['POSIX.1-2017: XCU 2.2 (Quoting), 2.6 (Word Expansions)'],
  on: commandLines,
  check: ({ shell: { special } = { special: [] }, pointer }) => {
    if (special.length === 0) return undefined;
    const open = special.find((mark) => quotes.includes(mark));
    return open === undefined
      ? {
          pointer,
          message: `a shell replaces ${special.map(quote).join(' and ')}, so the command may differ from what is checked here; write the values out`,
        }
      : {
          pointer,
          severity: 'error',
          message: `quote ${quote(open)} is never closed, so no shell runs this command; close it`,
        };
  },
});
