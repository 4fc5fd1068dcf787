import { plainPath } from '../../model/path.ts';
import { repeatedBy } from '../../systems/repeated.ts';
import { declaredVolumes } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/container-path-twice',
  severity: 'warning',
  summary: 'Two external volumes should not have the same container path.',
  rationale:
    'Neither Marathon nor the isolators of Mesos compare container paths. They mount one volume after the other, and the later one hides the earlier one. `data`, `./data`, `data/` and `data//` are the same path. Change one of the paths.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:415-471 (paths are not compared)',
  ],
  on: repeatedBy(declaredVolumes, ({ containerPath: path }) => (path === undefined ? undefined : plainPath(path))),
  check: ({ item: { containerPath, name, origin } }, { workload }) =>
    // Docker itself refuses the second volume at a path.
    workload.containerizer !== 'DOCKER' && {
      pointer: origin.containerPath,
      message: `container path ${quote(String(containerPath))} of volume ${quote(name)} is in use by an earlier volume; use another path`,
    },
});
