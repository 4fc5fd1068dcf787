import { dockerEntries } from '../../systems/mesos/docker-run.ts';
import { isSet, knowsSource } from '../../systems/mesos/sources.ts';
import type { Selector } from '../../systems/selector.ts';
import { among, declaredVolumes } from '../../systems/selector.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** A volume of Mesos by the type of its source, or one of Marathon by its name. */
type IgnoredVolume = { readonly pointer: JsonPointer; readonly index: number } & (
  | { readonly type: string }
  | { readonly csi: string }
);

const ignoredSources: Selector<IgnoredVolume> = among(dockerEntries, (entries, _, target) =>
  entries.flatMap(({ volume: { host_path, source }, pointer, index }) => {
    const type = source?.type ?? '';
    return isSet(host_path) || type === 'DOCKER_VOLUME' || !knowsSource(target, type)
      ? []
      : { type, pointer: joinPointer(pointer, 'source', 'type'), index };
  }),
);

const ignoredCsiVolumes: Selector<IgnoredVolume> = among(declaredVolumes, (volumes, { containerizer }) =>
  volumes
    .filter(({ format, csi }) => containerizer === 'DOCKER' && format === 'marathon-external' && csi)
    .map(({ name, pointer }, index) => ({ csi: name, pointer, index })),
);

export const rule: Rule = defineRule({
  id: 'docker-containerizer/other-source-ignored',
  severity: 'error',
  stage: 'never-reported',
  since: '1.0.0',
  summary: 'The Docker containerizer ignores sources of any type but `DOCKER_VOLUME`.',
  rationale:
    'It skips volumes with another type of source, such as `HOST_PATH` or `CSI_VOLUME`, without an error, and the task runs without its data. Use the field `host_path` for a path of the agent, or a container of type `MESOS`.',
  references: [
    'mesos: src/docker/docker.cpp:784-789 (Docker::RunOptions::create)',
    'mesos: docs/container-volume.md (says otherwise of HOST_PATH)',
  ],
  on: [ignoredSources, ignoredCsiVolumes],
  check: ({ pointer, index, ...volume }) => ({
    pointer,
    message:
      'type' in volume
        ? `Docker containers ignore a source of type ${quote(volume.type)}; use \`DOCKER_VOLUME\``
        : `Docker containers ignore CSI volume ${quote(volume.csi)}; use a \`MESOS\` container`,
    index,
  }),
});
