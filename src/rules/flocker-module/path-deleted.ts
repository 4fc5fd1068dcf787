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
    "The module removes what is at the path before it makes its symbolic link there, as root and without asking, so a file of the agent's host is gone for good. A link goes too, which is a warning, since it may be the one that the module left behind after an earlier task; what it leads to stays. An empty directory goes as well. Use a path that the agents do not have.",
  references: ['mesos-module-flocker: libisolator/flocker_isolator.cpp:77-84 (prepare: os::rm)'],
  on: flockerVolumes,
  check: ({ path }, { target }) => {
    const kind = hostKindOf(target, path.value);
    return (
      kind !== undefined &&
      kind !== 'directory' && {
        pointer: path.pointer,
        message: `path ${quote(path.value)} is ${words[kind]} of the agent's host, which the Flocker module deletes; use a path that is not there`,
        ...(kind !== 'file' && { severity: 'warning' }),
      }
    );
  },
});
