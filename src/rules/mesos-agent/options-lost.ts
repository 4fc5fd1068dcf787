import { isSet, mesosSources } from '../../systems/mesos/sources.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/options-lost',
  severity: 'error',
  stage: 'never-reported',
  summary: 'Mesos loses driver options outside of `parameter`.',
  rationale:
    'Mesos reads only the list `parameter` of `driver_options` and skips every other member. Options written as a map, or under `parameters`, silently never reach the driver. Write `"driver_options": {"parameter": [{"key": "size", "value": "5"}]}`.',
  references: [
    'mesos: 3rdparty/stout/include/stout/protobuf.hpp:713-716 (unknown fields are skipped)',
    'mesos: include/mesos/mesos.proto (Parameters)',
  ],
  on: mesosSources,
  check: ({ source: { type, docker_volume }, sourcePointer, index }) => {
    const options = docker_volume?.driver_options;
    if (type !== 'DOCKER_VOLUME' || !options || isSet(options.parameter)) return undefined;
    const key = Object.keys(options).find((name) => name !== 'parameter');
    return (
      key !== undefined && {
        pointer: joinPointer(sourcePointer, 'docker_volume', 'driver_options'),
        message: `Mesos ignores ${quote(key)} in the driver options, and with it all of them; write a list \`parameter\``,
        index,
      }
    );
  },
});
