import { csiVolumesOf } from '../../systems/mesos/csi-volumes.ts';
import { invalidVolume } from '../../systems/mesos/master.ts';
import { knowsSource, sourcesOf } from '../../systems/mesos/sources.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-master/source-type-unknown',
  severity: 'error',
  stage: 'master',
  since: '1.5.0',
  order: [1, 2],
  summary: 'The source of a volume must have a type that Mesos knows.',
  rationale:
    'The type is an optional field, in which Mesos drops a name that it does not know, such as one in lower case; the master then finds no type at all and refuses the task. Write `DOCKER_VOLUME`, `HOST_PATH`, `SANDBOX_PATH`, `SECRET` or, since Mesos 1.11, `CSI_VOLUME`.',
  references: [
    'mesos: src/common/validation.cpp:270-271 (validateVolume)',
    'mesos: 3rdparty/stout/include/stout/protobuf.hpp:519-533 (unknown names of optional enums are dropped)',
  ],
  check: (workload, target) => [
    ...csiVolumesOf(workload, target)
      .filter(({ format }) => format === 'marathon-external' && !knowsSource(target, 'CSI_VOLUME'))
      .map(({ pointer }, index) => ({
        pointer: joinPointer(pointer, 'external'),
        message:
          'unexpected csi volume, known since Mesos 1.11.0; expected one of the provider `dvdi`, or Mesos 1.11.0',
        upstream: invalidVolume(workload, "'source.type' is unknown"),
        index,
      })),
    ...sourcesOf(workload).flatMap(({ source: { type }, sourcePointer, index }) => {
      if (type && knowsSource(target, type)) return [];
      const expected = 'expected `DOCKER_VOLUME`, `HOST_PATH`, `SANDBOX_PATH`, `SECRET` or, since 1.11, `CSI_VOLUME`';
      return {
        pointer: typeof type === 'string' ? joinPointer(sourcePointer, 'type') : sourcePointer,
        message: `${typeof type === 'string' ? `unexpected type ${quote(type)}` : 'missing type'} of a volume's source, ${expected}`,
        upstream: invalidVolume(workload, "'source.type' is unknown"),
        index,
      };
    }),
  ],
};
