import { isolatedCsiVolumes } from '../../systems/mesos/csi-volumes.ts';
import { invalidVolume } from '../../systems/mesos/master.ts';
import { knowsSource, mesosSources } from '../../systems/mesos/sources.ts';
import type { Selector } from '../../systems/selector.ts';
import { among } from '../../systems/selector.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** The source of a volume, or one that Marathon makes for a CSI volume. */
interface UnknownSource {
  readonly pointer: JsonPointer;
  readonly index: number;
  /** Its type, where it is written out. */
  readonly type?: string;
  readonly isCsi?: true;
}

const unknownSources: Selector<UnknownSource> = among(mesosSources, (sources, _, target) =>
  sources.flatMap(({ source: { type }, sourcePointer, index }) => {
    if (type && knowsSource(target, type)) return [];
    return typeof type === 'string'
      ? { pointer: joinPointer(sourcePointer, 'type'), index, type }
      : { pointer: sourcePointer, index };
  }),
);

const earlyCsiVolumes: Selector<UnknownSource> = among(isolatedCsiVolumes, (volumes, _, target) =>
  knowsSource(target, 'CSI_VOLUME')
    ? []
    : volumes
        .filter(({ format }) => format === 'marathon-external')
        .map(({ pointer }, index) => ({ pointer: joinPointer(pointer, 'external'), index, isCsi: true })),
);

const choice = 'use `DOCKER_VOLUME`, `HOST_PATH`, `SANDBOX_PATH`, `SECRET` or, since 1.11, `CSI_VOLUME`';

export const rule: Rule = defineRule({
  id: 'mesos-master/source-type-unknown',
  severity: 'error',
  stage: 'master',
  since: '1.5.0',
  order: [1, 2],
  summary: 'The source of a volume must have a type that Mesos knows.',
  rationale:
    'The type is an optional field, and Mesos drops an unknown name in it, such as one in lower case. The master then finds no type and refuses the task. Write `DOCKER_VOLUME`, `HOST_PATH`, `SANDBOX_PATH`, `SECRET` or, since Mesos 1.11, `CSI_VOLUME`.',
  references: [
    'mesos: src/common/validation.cpp:270-271 (validateVolume)',
    'mesos: 3rdparty/stout/include/stout/protobuf.hpp:519-533 (unknown names of optional enums are dropped)',
  ],
  on: [earlyCsiVolumes, unknownSources],
  check: ({ pointer, index, type, isCsi }, { workload }) => ({
    pointer,
    message: isCsi
      ? 'CSI volumes require Mesos 1.11.0; upgrade Mesos, or use the provider `dvdi`'
      : `${type === undefined ? 'source of a volume is missing its type' : `unknown source type ${quote(type)}`}; ${choice}`,
    upstream: invalidVolume(workload, "'source.type' is unknown"),
    index,
  }),
});
