import { dockerEntries, optionsFailure } from '../../systems/mesos/docker-run.ts';
import { isSet } from '../../systems/mesos/sources.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'docker-containerizer/no-source',
  severity: 'error',
  stage: 'docker-run',
  since: '1.0.0',
  order: [1, 3],
  fault: 'source-missing',
  summary: 'A volume of a Docker container must have `host_path` or `source`.',
  rationale:
    'The Docker containerizer mounts no images, so a volume with only `image`, or with nothing, fails the task. Use a `source` of type `DOCKER_VOLUME`, or `host_path`.',
  references: ['mesos: src/docker/docker.cpp:810-812 (Docker::RunOptions::create)'],
  on: dockerEntries,
  check: ({ volume, pointer, index }) =>
    !isSet(volume.host_path) &&
    !isSet(volume.source) && {
      pointer,
      message: 'volume of a Docker container is missing `host_path` or `source`',
      upstream: optionsFailure('Host path or volume source is required'),
      index,
    },
});
