import { containerizers, containerizersFlag } from '../../systems/mesos/agent-parts.ts';
import { moduleNames } from '../../systems/mesos/isolator-names.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const volumeIsolators: readonly string[] = ['docker/volume', 'volume/csi', ...Object.values(moduleNames)];

export const rule: Rule = defineRule({
  id: 'mesos-agent/isolators-unused',
  severity: 'error',
  stage: 'never-reported',
  summary: 'Isolators of volumes serve the containerizer `mesos` only.',
  rationale:
    'An agent without the Mesos containerizer makes no isolator, so no volume is mounted for variables of the modules, and tasks with volumes of Mesos find no containerizer. Add `mesos` to `--containerizers`, whose default it is.',
  references: [
    'mesos: src/slave/containerizer/containerizer.cpp (Containerizer::create makes only those that the flag names)',
    'mesos-module-flocker: README.md (Known issues)',
  ],
  on: containerizersFlag,
  check: ({ pointer, value }, { agent, target: { mesos } }) =>
    !containerizers.of(agent).some((word) => word.value === 'mesos') &&
    volumeIsolators
      .filter((name) => mesos?.isolation?.includes(name))
      .map((name) => ({
        pointer,
        message: `unexpected containerizers ${quote(value)} without \`mesos\`, so that the isolator ${quote(name)} is never asked; expected \`mesos\` among them`,
      })),
});
