import { flockerVolumes } from '../../systems/flocker/variables.ts';
import { hostKindOf } from '../../systems/host-paths.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const words = { 'empty-directory': 'an empty directory', file: 'a file', link: 'a link' } as const;

export const rule: Rule = defineRule({
  id: 'flocker-module/path-deleted',
  severity: 'error',
  stage: 'never-reported',
  summary: 'The Flocker module deletes a file, a link or an empty directory at the path of its volume.',
  rationale:
    "The module removes what is at the path before it creates its symbolic link there, as root and without asking. A file of the agent's host is then gone for good. A link or an empty directory is a warning: the link may be left from an earlier task, and its target stays. Use a path that the agents do not have.",
  references: ['mesos-module-flocker: libisolator/flocker_isolator.cpp:77-84 (prepare: os::rm)'],
  on: flockerVolumes,
  check: ({ path }, { target }) => {
    const kind = hostKindOf(target, path.value);
    return (
      kind !== undefined &&
      kind !== 'directory' && {
        pointer: path.pointer,
        message: `the Flocker module deletes ${words[kind]} at ${quote(path.value)} on the agent; use a path that does not exist there`,
        ...(kind !== 'file' && { severity: 'warning' }),
      }
    );
  },
});
