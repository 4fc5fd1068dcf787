import { dockerSections } from '../../systems/docker/parameters.ts';
import { isWithin } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'docker-containerizer/relative-host-path',
  severity: 'error',
  stage: 'never-reported',
  since: '1.0.0',
  summary: 'With the parameter `volume-driver`, a host path cannot be the name of a volume.',
  rationale:
    'Mesos looks only at its own deprecated `volume_driver`. Without that, a relative host path is a directory of the sandbox, which is new for every task, so the task runs without its data. Name the volume in a parameter `volume`, or declare an external volume.',
  references: ['mesos: src/docker/docker.cpp:768-779 (Docker::RunOptions::create)'],
  on: dockerSections,
  check: ({ volumeDriver, list }, { workload: { volumes } }) =>
    volumeDriver === undefined &&
    volumes
      .filter(({ format, pointer }) => format === 'docker-parameters' && !isWithin(pointer, list))
      .map(({ driver, name, origin }, index) => ({
        pointer: origin.name,
        message: `Mesos reads host path ${quote(name)} as a directory of the sandbox, not as a volume of driver ${quote(String(driver))}; use a parameter \`volume\``,
        index,
      })),
});
