import { plainPath } from '../../model/path.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'advice/container-path-twice',
  severity: 'warning',
  needs: 'volumes',
  summary: 'Of two external volumes at one container path, only one can be seen.',
  rationale:
    'Neither Marathon nor the isolators of Mesos compare container paths: each volume is mounted in its turn, and the later one hides the earlier. `data`, `./data`, `data/` and `data//` are one path. Write another path for one of them.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/isolator.cpp:415-471 (paths are not compared)',
  ],
  // Docker itself refuses the second volume at a path.
  check: ({ containerizer, volumes }) => {
    const seen = new Set<string>();
    return (containerizer === 'DOCKER' ? [] : volumes).flatMap(({ containerPath, name, origin }) => {
      if (containerPath === undefined) return [];
      const path = plainPath(containerPath);
      if (!seen.has(path)) {
        seen.add(path);
        return [];
      }
      return {
        pointer: origin.containerPath,
        message: `unexpected second volume ${quote(name)} at ${quote(containerPath)}, expected one volume at each path`,
      };
    });
  },
};
