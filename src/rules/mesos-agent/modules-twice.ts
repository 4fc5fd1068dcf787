import { flagOf } from '../../model/agent.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-agent/modules-twice',
  severity: 'error',
  stage: 'agent-start',
  summary: 'An agent takes `--modules` or `--modules_dir`, not both.',
  rationale: 'The agent ends when it is given both. Put the file of modules into the directory, or leave one flag out.',
  references: ['mesos: src/slave/main.cpp (main)'],
  checkAgent: (agent) => {
    const directory = flagOf(agent, 'modules_dir');
    return directory === undefined || flagOf(agent, 'modules') === undefined
      ? []
      : [
          {
            pointer: directory.pointer,
            message: 'unexpected `modules_dir` beside `modules`, expected one of the two',
            upstream: [{ text: 'Only one of --modules or --modules_dir should be specified' }],
          },
        ];
  },
};
