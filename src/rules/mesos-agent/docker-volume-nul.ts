import { cText } from '../../systems/mesos/c-text.ts';
import type { PlacedVolume } from '../../systems/mesos/docker-volumes.ts';
import { dockerVolumes } from '../../systems/mesos/docker-volumes.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const NUL = '\0';

/** The texts of a volume that dvdcli and the system are given, with their places. */
const textsOf = ({ name, driver = '', containerPath, options, origin }: PlacedVolume) => [
  { what: 'driver', text: driver, pointer: origin.driver },
  { what: 'name', text: name, pointer: origin.name },
  { what: 'container path', text: containerPath, pointer: origin.containerPath },
  ...options.map(({ key, value, pointer }) => ({ what: 'option', text: `${key}=${value}`, pointer })),
];

const hasNul = ({ name, driver, containerPath, options }: PlacedVolume): boolean =>
  name.includes(NUL) ||
  driver?.includes(NUL) === true ||
  containerPath.includes(NUL) ||
  options.some(({ key, value }) => key.includes(NUL) || value.includes(NUL));

export const rule: Rule = defineRule({
  id: 'mesos-agent/docker-volume-nul',
  severity: 'error',
  stage: 'never-reported',
  since: '1.0.0',
  summary: 'A NUL character cuts a Docker volume of a Mesos container.',
  rationale:
    'The master and the docker/volume isolator accept any character, but arguments of dvdcli and paths of the system end at the first NUL. The agent then silently mounts another volume, with another option, or on another path. Two volumes may even become one. Remove the character.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:415-471 (prepare: no check of the path)',
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/driver.cpp:67-76 (mount: the arguments)',
  ],
  on: dockerVolumes,
  check: (volume, _, index) =>
    hasNul(volume) &&
    textsOf(volume)
      .filter(({ text }) => text.includes(NUL))
      .map(({ what, text, pointer }) => ({
        pointer,
        message: `a NUL character cuts ${what} ${quote(text)} to ${quote(cText(text))}; remove it`,
        index,
      })),
});
