import type { Finding } from '../../model/diagnostic.ts';
import { dockerEntriesOf, namedVolumesOf } from '../../systems/mesos/docker-run.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

const unexpected = (what: string, text: string, pointer: JsonPointer, index: number): Finding => ({
  pointer,
  message: `unexpected colon in ${what} ${quote(text)}, which Docker splits there; expected none`,
  index,
});

export const rule: Rule = {
  id: 'docker-containerizer/colon',
  needs: 'docker-container',
  severity: 'error',
  stage: 'docker-run',
  since: '1.0.0',
  order: [3, 0],
  summary: 'The name and the paths of a volume in a Docker container must not contain a colon.',
  rationale:
    'Mesos joins name, container path and mode with colons for `docker run --volume` and escapes nothing, so Docker splits the text in the wrong places and refuses it. Use another name or path.',
  references: ['mesos: src/docker/docker.cpp:791-807 (Docker::RunOptions::create)'],
  check: (workload) => [
    ...namedVolumesOf(workload).flatMap(({ volume: { name, containerPath, origin }, index }) => [
      ...(name.includes(':') ? [unexpected('name', name, origin.name, index)] : []),
      ...(containerPath?.includes(':')
        ? [unexpected('container path', containerPath, origin.containerPath, index)]
        : []),
    ]),
    ...dockerEntriesOf(workload).flatMap(({ volume: { host_path, container_path }, pointer, index }) =>
      typeof host_path !== 'string'
        ? []
        : [
            ...(host_path.includes(':')
              ? [unexpected('host path', host_path, joinPointer(pointer, 'host_path'), index)]
              : []),
            ...(container_path.includes(':')
              ? [unexpected('container path', container_path, joinPointer(pointer, 'container_path'), index)]
              : []),
          ],
    ),
  ],
};
