import { firstFiles, mountPointFailure } from '../systems/mesos/mount-points.ts';
import { among } from '../systems/selector.ts';
import { quote } from '../text/quote.ts';
import type { MountKind } from './mounts.ts';
import type { Rule, RuleFacts } from './rule.ts';
import { defineRule } from './rule.ts';

/** Make a rule of an isolator of Mesos: where it creates the mount point of a volume, nothing may be in its way. */
export const containerPathCreatableRule = <Item>(
  { volume, on, mounter, pathOf, isFile = () => false, since, order }: MountKind<Item>,
  facts: Pick<RuleFacts, 'id' | 'references'>,
): Rule =>
  defineRule({
    severity: 'error',
    stage: 'agent-prepare',
    summary: `Mesos must be able to create the mount point of ${volume} in the sandbox or the image.`,
    rationale:
      'Mesos creates the directories of a relative container path in the sandbox, and those of an absolute one in the image of the container. Linux allows 255 bytes in a name and 4,095 in a path, and no directory below a file, such as the mount point of a secret; otherwise the task fails. Use a shorter path, or one that is not below another volume that is a file.',
    ...facts,
    since,
    order,
    // The files are found once for a workload, not once for each of its volumes.
    on: among(on, (items, workload, target) => {
      const files = firstFiles(workload, target);
      return items.map((item) => ({ item, files }));
    }),
    check: ({ item, files }, { workload, target }, place) => {
      const { containerPath, pointer, index } = pathOf(item, place);
      const text = mountPointFailure(mounter(item), containerPath, {
        rootfs: workload.rootfs,
        index,
        isFile: isFile(item, target),
        files,
      });
      return (
        text !== undefined && {
          pointer,
          message: text.endsWith('Not a directory')
            ? `container path ${quote(containerPath)} is below a volume that is a file; use a path outside of it`
            : `container path ${quote(containerPath)} is too long; use at most 255 bytes in a name and 4,095 in all`,
          upstream: [{ text }],
          index,
        }
      );
    },
  });
