import type { Finding } from '../../model/diagnostic.ts';
import { cText } from '../../systems/mesos/c-text.ts';
import { dockerVolumesOf } from '../../systems/mesos/docker-volumes.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

const tell = (what: string, text: string, pointer: JsonPointer, index: number): readonly Finding[] =>
  text.includes('\0')
    ? [
        {
          pointer,
          message: `unexpected NUL character in ${what} ${quote(text)}, of which Mesos passes on ${quote(cText(text))}; expected none`,
          index,
        },
      ]
    : [];

export const rule: Rule = {
  id: 'mesos-agent/docker-volume-nul',
  needs: 'placed-volumes',
  severity: 'error',
  stage: 'never-reported',
  since: '1.0.0',
  summary: 'A Docker volume of a Mesos container is cut at a NUL character.',
  rationale:
    'The master and the docker/volume isolator take any character, but the arguments of dvdcli and the paths of the system end at the first NUL, so that another volume is mounted, with another option or on another path, and nobody is told. Two volumes may even become one. Remove the character.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:415-471 (prepare: no check of the path)',
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/driver.cpp:67-76 (mount: the arguments)',
  ],
  check: (workload, target) =>
    dockerVolumesOf(workload, target).flatMap(({ name, driver = '', containerPath, options, origin }, index) => [
      ...tell('driver', driver, origin.driver, index),
      ...tell('name', name, origin.name, index),
      ...tell('container path', containerPath, origin.containerPath, index),
      ...options.flatMap(({ key, value, pointer }) => tell('option', `${key}=${value}`, pointer, index)),
    ]),
};
