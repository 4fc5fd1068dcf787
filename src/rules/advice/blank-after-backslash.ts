import { agents } from '../../systems/selector.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/blank-after-backslash',
  severity: 'warning',
  summary: 'A line that goes on ends with the backslash.',
  rationale:
    'With blanks behind the backslash the command ends with its line, and the flags on the next ones never reach the agent: a shell joins lines only where the backslash is the last character. Such blanks come along when a command is copied from a page. Remove them; the flags are read here as they were meant.',
  references: [
    'POSIX.1-2017: XCU 2.2.1 (Escape Character)',
    'mesos-module-dvdi: README.md (mesos-slave with blanks behind a backslash)',
  ],
  on: agents,
  check: ({ hasCutLine, pointer }) =>
    hasCutLine === true && {
      pointer,
      message: 'unexpected blank between a backslash and the end of its line, expected the backslash last',
    },
});
