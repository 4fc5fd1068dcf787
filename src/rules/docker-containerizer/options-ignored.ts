import { namedVolumes } from '../../systems/mesos/docker-run.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'docker-containerizer/options-ignored',
  severity: 'warning',
  stage: 'never-reported',
  since: '1.0.0',
  summary: 'The Docker containerizer ignores the options of a volume.',
  rationale:
    '`docker run` takes only the driver and the name of a volume. Options never reach the driver, which creates a missing volume with its defaults. Create the volume with its options beforehand, use a container of type `MESOS`, or declare the volume in a parameter `mount`, which takes options.',
  references: ['mesos: src/docker/docker.cpp:791-809 (Docker::RunOptions::create reads no driver_options)'],
  on: namedVolumes,
  check: ({ volume: { format, name, options, origin }, index }) =>
    // Marathon refuses options in a Docker container itself.
    format === 'mesos-volume' &&
    options.length > 0 && {
      pointer: origin.options,
      message: `Docker containers ignore the options of volume ${quote(name)}; create it with its options beforehand, or use a \`MESOS\` container`,
      index,
    },
});
