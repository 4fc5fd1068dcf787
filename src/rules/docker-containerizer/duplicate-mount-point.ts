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
    'Docker mounts one volume on a path and creates no container with two, whether they are declared as volumes or as parameters `volume` and `mount`. Remove one, or change its path.',
  references: ['moby: daemon/volumes.go (registerMountPoints: Duplicate mount point)'],
  on: repeatedBy(mountPoints, ({ path }) => path),
  check: ({ item: { path, pointer }, first, index }) => ({
    pointer,
    message: `container path ${quote(path)} is in use by an earlier volume; use another path`,
    related: [{ message: 'first volume', pointer: first.pointer }],
    index,
  }),
});
