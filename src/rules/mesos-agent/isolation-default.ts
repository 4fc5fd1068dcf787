import { defaultIsolation } from '../../systems/mesos/isolator-names.ts';
import { agents } from '../../systems/selector.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const words = defaultIsolation.join(',');

export const rule: Rule = defineRule({
  id: 'mesos-agent/isolation-default',
  severity: 'warning',
  stage: 'never-reported',
  summary: 'An agent without `--isolation` mounts no external volume.',
  rationale: `The default is \`${words}\`. With it no module mounts a volume, also one that is loaded, and each container with a volume is refused. A whole command line without the flag has this default; flags without the program are taken for a part of them. Add \`--isolation\` with the isolators of your volumes, or name the other files that give the agent its flags.`,
  references: ['mesos 1.11: src/slave/flags.cpp:182 (isolation)'],
  on: agents,
  check: ({ isWhole, given = [], pointer }, { target: { mesos } }) =>
    isWhole === true &&
    !given.some(({ name }) => name === 'isolation') &&
    mesos?.isolation?.join() === words && {
      pointer,
      message: `\`--isolation\` is missing, and its default \`${words}\` mounts no external volume; add the isolators of your volumes`,
    },
});
