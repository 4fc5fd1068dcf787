import { declaredVolumes, together } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/containerizer-missing',
  severity: 'error',
  stage: 'agent-prepare',
  summary: 'Agents launch only what one of their containerizers can run.',
  rationale:
    'Docker containers need the containerizer `docker`, Mesos containers the containerizer `mesos`. Without it, the task fails before anything is mounted. Add it to `--containerizers`, or change the type of the container.',
  references: [
    'mesos: src/slave/slave.cpp (executorLaunched: none of the enabled containerizers could create a container)',
    'mesos: src/slave/containerizer/containerizer.cpp (Containerizer::create)',
  ],
  on: together(declaredVolumes),
  check: (_, { workload: { containerizer, pointer }, target }) => {
    const name = containerizer?.toLowerCase();
    return (
      name !== undefined &&
      target.mesos?.containerizers?.includes(name) === false && {
        pointer,
        message: `a container of type ${quote(String(containerizer))} requires the containerizer ${quote(name)}; add it to the agents (\`mesos.containerizers\` of the target)`,
      }
    );
  },
});
