import { agents } from '../../systems/selector.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/blank-after-backslash',
  severity: 'warning',
  summary: 'A command must not have blanks after a backslash at the end of a line.',
  rationale:
    'A shell joins lines only if the backslash is the last character. With blanks after it, the command ends there, and the flags on the next lines never reach the agent. Such blanks often come from copying a command off a web page. Remove them. extvol reads the flags as intended.',
  references: [
    'POSIX.1-2017: XCU 2.2.1 (Escape Character)',
    'mesos-module-dvdi: README.md (mesos-slave with blanks behind a backslash)',
  ],
  on: agents,
  check: ({ hasCutLine, pointer }) =>
    hasCutLine === true && {
      pointer,
      message: 'blank after a backslash at the end of a line; remove it',
    },
});
