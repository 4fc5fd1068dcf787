import { namedVolumesOf, optionsFailure } from '../../systems/mesos/docker-run.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'docker-containerizer/one-driver',
  needs: 'docker-container',
  severity: 'error',
  stage: 'docker-run',
  since: '1.0.0',
  order: [1, 2],
  summary: 'The volumes of a Docker container must all have the same driver.',
  rationale:
    '`docker run` takes one `--volume-driver` for all volumes, so Mesos fails a task whose volumes name two; they are compared byte by byte. Use one driver, or create the volumes beforehand and leave the driver out.',
  references: [
    'mesos: src/docker/docker.cpp:797-800 (Docker::RunOptions::create)',
    'mesos: src/tests/containerizer/docker_tests.cpp:1026',
  ],
  check: (workload) => {
    const [first, ...others] = namedVolumesOf(workload).flatMap(({ volume: { driver, name, origin }, index }) =>
      driver === undefined ? [] : { driver, name, pointer: origin.driver, index },
    );
    if (first === undefined) return [];
    return others
      .filter(({ driver }) => driver !== first.driver)
      .map(({ driver, name, pointer, index }) => ({
        pointer,
        message: `unexpected driver ${quote(driver)} of volume ${quote(name)}, expected ${quote(first.driver)} as for the volume before it`,
        upstream: optionsFailure('Only one volume driver is supported'),
        related: [{ message: 'first driver', pointer: first.pointer }],
        index,
      }));
  },
};
