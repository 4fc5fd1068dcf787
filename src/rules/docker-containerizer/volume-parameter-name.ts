import { dockerParameters } from '../../systems/docker/parameters.ts';
import { didYouMean, nearest } from '../../text/nearest.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** What is meant, by what is written, without leading dashes and in lower case. */
const meant = new Map([
  ['v', 'volume'],
  ['volume', 'volume'],
  ['volumes', 'volume'],
  ['mount', 'mount'],
  ['mounts', 'mount'],
  ['driver', 'volume-driver'],
  ['volume-driver', 'volume-driver'],
  ['volume_driver', 'volume-driver'],
  ['volumedriver', 'volume-driver'],
  ['volumes-driver', 'volume-driver'],
]);

export const rule: Rule = defineRule({
  id: 'docker-containerizer/volume-parameter-name',
  severity: 'error',
  stage: 'docker-run',
  order: [9, 0],
  summary: 'The parameters for volumes are `volume`, `volume-driver` and `mount`.',
  rationale:
    'Mesos puts two dashes before the name and passes it to `docker run`, which fails on an unknown flag. The short `v` gets two dashes as well, and dashes of your own are added to these. Write the long name without dashes.',
  references: [
    'mesos: src/docker/docker.cpp (Docker::RunOptions::create: additionalOptions)',
    'docker/cli: cli/command/container/opts.go (addFlags)',
  ],
  on: dockerParameters,
  check: ({ key, pointer }, _, index) => {
    const word = key.replace(/^-+/, '').toLowerCase();
    const name = meant.get(word) ?? nearest(word, ['volume-driver'], 2);
    return (
      name !== undefined &&
      name !== key && {
        pointer: joinPointer(pointer, 'key'),
        message: `unknown parameter ${quote(key)}${didYouMean(name)}`,
        index,
      }
    );
  },
});
