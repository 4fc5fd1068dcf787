import { dockerSections, ownDriverOf, parametersOf, volumeDriverOf } from '../../systems/docker/parameters.ts';
import { isVolumeName, parseVolumeSpec } from '../../systems/docker/volume-spec.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'docker-containerizer/volume-parameter-local',
  severity: 'warning',
  stage: 'never-reported',
  summary: 'Without a driver, a named `volume` parameter is a local volume, empty on every agent.',
  rationale:
    'Docker falls back to its driver `local`, which creates an empty volume of the name on each agent: the task runs, with other data on each. Add a parameter `volume-driver`, or use a path of the host if a local folder is meant.',
  references: [
    'mesos: src/docker/docker.cpp (Docker::RunOptions::create: additionalOptions)',
    'moby: volume/service/service.go (Create: the driver local by default)',
  ],
  on: dockerSections,
  check: (section, { workload }) => {
    if (volumeDriverOf(section) ?? ownDriverOf(workload)) return undefined;
    return parametersOf(section, 'volume')
      .filter(({ value }) => isVolumeName(parseVolumeSpec(value)?.source ?? ''))
      .map(({ value, pointer }) => ({
        pointer: joinPointer(pointer, 'value'),
        message: `volume ${quote(value)} has no driver, so each agent gets an empty one of its own; add the parameter \`volume-driver\``,
      }));
  },
});
