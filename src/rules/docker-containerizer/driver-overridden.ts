import type { VolumeDriver } from '../../systems/docker/parameters.ts';
import { dockerSections, driverParametersOf } from '../../systems/docker/parameters.ts';
import { namedVolumes } from '../../systems/mesos/docker-run.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'docker-containerizer/driver-overridden',
  severity: 'error',
  stage: 'never-reported',
  summary: 'A parameter `volume-driver` overrides the driver of every volume.',
  rationale:
    '`docker run` uses the last `--volume-driver` for every named volume, and Mesos puts the parameters after its own. The other driver then silently creates an empty volume. Name one driver.',
  references: [
    'mesos: src/docker/docker.cpp (Docker::RunOptions::create: volumeDriver; Docker::run: additionalOptions come last)',
    'docker/cli: cli/command/container/opts.go (addFlags: volume-driver is one text)',
  ],
  on: dockerSections,
  check: (section, { workload }) => {
    const given = driverParametersOf(section);
    const last = given.at(-1);
    if (last === undefined) return undefined;
    const { pointer, volumeDriver } = section;
    const before: readonly VolumeDriver[] = [
      ...namedVolumes
        .of(workload)
        .flatMap(({ volume: { driver, origin } }) => (driver === undefined ? [] : { driver, pointer: origin.driver })),
      ...(volumeDriver === undefined ? [] : [{ driver: volumeDriver, pointer: joinPointer(pointer, 'volume_driver') }]),
      ...given,
    ];
    return before
      .filter(({ driver }) => driver !== last.driver)
      .map((other, index) => ({
        pointer: other.pointer,
        message: `parameter \`volume-driver\` ${quote(last.driver)} overrides driver ${quote(other.driver)}; use one driver`,
        related: [{ message: 'overriding driver', pointer: last.pointer }],
        index,
      }));
  },
});
