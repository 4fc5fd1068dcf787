import { knowsSource, sourcesOf } from '../../systems/mesos/sources.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'mesos-master/source-type-name',
  needs: 'mesos-volumes',
  severity: 'error',
  stage: 'api-accept',
  since: '1.0.0',
  until: '1.5.0',
  order: [0, 0],
  summary: 'Mesos before 1.5.0 reads no source whose type it does not know.',
  rationale:
    'Up to 1.4 Mesos refuses the whole JSON text for a name of a type that this version does not know, such as one in lower case or of a later version. Write a type that it knows: `DOCKER_VOLUME`, since 1.1 `SANDBOX_PATH`, since 1.3 `SECRET`.',
  references: ['mesos 1.4.3: 3rdparty/stout/include/stout/protobuf.hpp:453-455 (Parser)'],
  check: (workload, target) =>
    sourcesOf(workload).flatMap(({ source: { type }, sourcePointer, index }) =>
      typeof type !== 'string' || type === 'UNKNOWN' || knowsSource(target, type)
        ? []
        : {
            pointer: joinPointer(sourcePointer, 'type'),
            message: `unexpected type ${quote(type)} of a volume's source, which this version of Mesos does not know; expected \`DOCKER_VOLUME\`, since 1.1 \`SANDBOX_PATH\` or, since 1.3, \`SECRET\``,
            upstream: [{ text: `Failed to find enum for '${type}'` }],
            index,
          },
    ),
};
