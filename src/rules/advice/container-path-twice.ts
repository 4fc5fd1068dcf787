import { plainPath } from '../../model/path.ts';
import { repeatedBy } from '../../systems/repeated.ts';
import { declaredVolumes } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/container-path-twice',
  severity: 'warning',
  summary: 'Of two external volumes at one container path, only one can be seen.',
  rationale:
    'Neither Marathon nor the isolators of Mesos compare container paths: each volume is mounted in its turn, and the later one hides the earlier. `data`, `./data`, `data/` and `data//` are one path. Write another path for one of them.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:415-471 (paths are not compared)',
  ],
  on: repeatedBy(declaredVolumes, ({ containerPath: path }) => (path === undefined ? undefined : plainPath(path))),
  check: ({ item: { containerPath, name, origin } }, { workload }) =>
    // Docker itself refuses the second volume at a path.
    workload.containerizer !== 'DOCKER' && {
      pointer: origin.containerPath,
      message: `unexpected second volume ${quote(name)} at ${quote(String(containerPath))}, expected one volume at each path`,
    },
});
