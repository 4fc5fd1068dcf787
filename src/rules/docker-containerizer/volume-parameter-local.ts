import { volumeMountOf } from '../../systems/docker/mount-spec.ts';
import { dockerSections, ownDriverOf, volumeDriverOf } from '../../systems/docker/parameters.ts';
import { isVolumeName, parseVolumeSpec } from '../../systems/docker/volume-spec.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const isNamed = (value: string): boolean => isVolumeName(parseVolumeSpec(value)?.source ?? '');

/** Check whether a mount is a named volume of no driver; the option `device` leads the driver `local` to data elsewhere. */
function isLocalMount(value: string): boolean {
  const spec = volumeMountOf(value);
  return spec?.source !== undefined && spec.driver === undefined && spec.options.every(({ key }) => key !== 'device');
}

const fixes: Readonly<Record<string, string>> = {
  volume: 'the parameter `volume-driver`',
  mount: '`volume-driver=…` to it, since the parameter `volume-driver` is not for mounts',
};

export const rule: Rule = defineRule({
  id: 'docker-containerizer/volume-parameter-local',
  severity: 'warning',
  stage: 'never-reported',
  summary:
    'Without a driver, the volume that a parameter `volume` or `mount` names is a local one, empty on every agent.',
  rationale:
    'Docker falls back to its driver `local`, which creates an empty volume of the name on each agent: the task runs, with other data on each. Add a parameter `volume-driver`, for a `mount` its own field of that name, or use a path of the host if a local folder is meant.',
  references: [
    'mesos: src/docker/docker.cpp (Docker::RunOptions::create: additionalOptions)',
    'moby: volume/service/service.go (Create: the driver local by default)',
    'moby: volume/mounts/linux_parser.go (ParseMountSpec: a mount has only the driver of its own options)',
  ],
  on: dockerSections,
  check: (section, { workload }) => {
    const isServed = (volumeDriverOf(section) ?? ownDriverOf(workload)) !== undefined;
    return section.parameters
      .filter(({ key, value }) =>
        key === 'mount' ? isLocalMount(value) : key === 'volume' && !isServed && isNamed(value),
      )
      .map(({ key, value, pointer }) => ({
        pointer: joinPointer(pointer, 'value'),
        message: `${key} ${quote(value)} has no driver, so each agent gets an empty volume of its own; add ${fixes[key]}`,
      }));
  },
});
