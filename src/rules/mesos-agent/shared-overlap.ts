import sortBy from 'lodash/sortBy.js';
import { sharedVolumes } from '../../systems/mesos/shared-filesystem.ts';
import type { VolumeEntry } from '../../systems/mesos/sources.ts';
import { together } from '../../systems/selector.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Each volume whose path begins with that of another, with the longest of those. */
function overlaps(
  entries: readonly VolumeEntry[],
): readonly { readonly outer: VolumeEntry; readonly inner: VolumeEntry }[] {
  const open: VolumeEntry[] = [];
  return sortBy(entries, ({ volume }) => volume.container_path).flatMap((inner) => {
    const path = inner.volume.container_path;
    while (open.length > 0 && !path.startsWith(String(open.at(-1)?.volume.container_path))) open.pop();
    const outer = open.at(-1);
    open.push(inner);
    return outer === undefined ? [] : { outer, inner };
  });
}

export const rule: Rule = defineRule({
  id: 'mesos-agent/shared-overlap',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.21.0',
  order: [-1, 3],
  summary: 'With the isolator `filesystem/shared`, no container path may begin with another one.',
  rationale:
    'The isolator compares the texts, so even `/mnt/vv` counts as below `/mnt/v`. Use paths that do not begin with each other, or `filesystem/linux`.',
  references: ['mesos: src/slave/containerizer/mesos/isolators/filesystem/shared.cpp:139-155 (prepare)'],
  on: together(sharedVolumes),
  check: (entries) =>
    overlaps(entries).map(({ outer, inner }) => {
      const [{ places, index, volume }, other] = outer.index > inner.index ? [outer, inner] : [inner, outer];
      return {
        pointer: places.containerPath,
        message: `container paths ${quote(volume.container_path)} and ${quote(other.volume.container_path)} overlap, since one begins with the other; change one`,
        upstream: [
          {
            text: `Cannot mount volume to '${inner.volume.container_path}' because it is under volume '${outer.volume.container_path}'`,
          },
        ],
        index,
      };
    }),
});
