import { mountPoints } from '../../systems/docker/mount-points.ts';
import { repeatedBy } from '../../systems/repeated.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'docker-containerizer/duplicate-mount-point',
  severity: 'error',
  stage: 'docker-run',
  order: [9, 0],
  summary: 'Two volumes of a Docker container must not have the same container path.',
  rationale:
    'Docker mounts one volume on a path and refuses to make a container that asks for two, whichever way they are declared: as volumes or as parameters `volume`. Remove one, or give it another path.',
  references: ['moby: daemon/volumes.go (registerMountPoints: Duplicate mount point)'],
  on: repeatedBy(mountPoints, ({ path }) => path),
  check: ({ item: { path, pointer }, first, index }) => ({
    pointer,
    message: `unexpected second volume on ${quote(path)}, where Docker mounts one; expected another path`,
    related: [{ message: 'first volume', pointer: first.pointer }],
    index,
  }),
});
