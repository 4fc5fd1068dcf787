import { knowsSource, mesosSources } from '../../systems/mesos/sources.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-master/source-type-name',
  severity: 'error',
  stage: 'api-accept',
  since: '1.0.0',
  until: '1.5.0',
  order: [0, 0],
  summary: 'Mesos before 1.5.0 reads no source with a type that it does not know.',
  rationale:
    'Up to 1.4 Mesos refuses the whole JSON text if it does not know the name of a type, such as one in lower case or of a later version. Write a type that it knows: `DOCKER_VOLUME`, since 1.1 `SANDBOX_PATH`, since 1.3 `SECRET`.',
  references: ['mesos 1.4.3: 3rdparty/stout/include/stout/protobuf.hpp:453-455 (Parser)'],
  on: mesosSources,
  check: ({ source: { type }, sourcePointer, index }, { target }) =>
    typeof type === 'string' &&
    type !== 'UNKNOWN' &&
    !knowsSource(target, type) && {
      pointer: joinPointer(sourcePointer, 'type'),
      message: `this version of Mesos does not know source type ${quote(type)}; use \`DOCKER_VOLUME\`, since 1.1 \`SANDBOX_PATH\`, or since 1.3 \`SECRET\``,
      upstream: [{ text: `Failed to find enum for '${type}'` }],
      index,
    },
});
