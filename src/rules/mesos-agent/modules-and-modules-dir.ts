import { flagOf } from '../../model/agent.ts';
import { modulesDirFlag } from '../../systems/mesos/agent/parts.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/modules-and-modules-dir',
  severity: 'error',
  stage: 'agent-start',
  summary: 'An agent accepts `--modules` or `--modules_dir`, not both.',
  rationale: 'The agent exits if it gets both. Put the file of modules into the directory, or leave one flag out.',
  references: ['mesos: src/slave/main.cpp (main)'],
  on: modulesDirFlag,
  check: ({ pointer }, { agent }) =>
    flagOf(agent, 'modules') !== undefined && {
      pointer,
      message: '`modules_dir` and `modules` exclude each other; remove one of them',
      upstream: [{ text: 'Only one of --modules or --modules_dir should be specified' }],
    },
});
