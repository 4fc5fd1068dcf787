import { containerizers, containerizersFlag } from '../../systems/mesos/agent/parts.ts';
import { moduleNames } from '../../systems/mesos/isolator-names.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const volumeIsolators: readonly string[] = ['docker/volume', 'volume/csi', ...Object.values(moduleNames)];

export const rule: Rule = defineRule({
  id: 'mesos-agent/isolators-unused',
  severity: 'error',
  stage: 'never-reported',
  summary: 'Isolators for volumes serve only the containerizer `mesos`.',
  rationale:
    'An agent without the Mesos containerizer creates no isolator. Variables of the modules mount no volume, and tasks with volumes of Mesos find no containerizer. Add `mesos` to `--containerizers`; it is the default.',
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
        message: `containerizers ${quote(value)} do not use the isolator ${quote(name)}; add \`mesos\``,
      })),
});
