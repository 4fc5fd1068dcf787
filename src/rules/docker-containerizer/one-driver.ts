import { namedVolumes, optionsFailure } from '../../systems/mesos/docker-run.ts';
import { together } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'docker-containerizer/one-driver',
  severity: 'error',
  stage: 'docker-run',
  since: '1.0.0',
  order: [1, 2],
  summary: 'The volumes of a Docker container must all have the same driver.',
  rationale:
    '`docker run` takes one `--volume-driver` for all volumes, so Mesos fails a task with two drivers; it compares them byte by byte. Use one driver, or create the volumes beforehand and leave the driver out.',
  references: [
    'mesos: src/docker/docker.cpp:797-800 (Docker::RunOptions::create)',
    'mesos: src/tests/containerizer/docker_tests.cpp:1026',
  ],
  on: together(namedVolumes),
  check: (named) => {
    const [first, ...others] = named.filter(({ volume }) => volume.driver !== undefined);
    if (first === undefined) return undefined;
    const { driver: expected, origin: place } = first.volume;
    return others
      .filter(({ volume }) => volume.driver !== expected)
      .map(({ volume: { driver, name, origin }, index }) => ({
        pointer: origin.driver,
        message: `driver ${quote(String(driver))} of volume ${quote(name)} differs from ${quote(String(expected))} of an earlier volume; use one driver`,
        upstream: optionsFailure('Only one volume driver is supported'),
        related: [{ message: 'first driver', pointer: place.driver }],
        index,
      }));
  },
});
