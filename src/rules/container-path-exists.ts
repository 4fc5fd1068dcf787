import type { PathOutcome } from '../systems/container-path.ts';
import { mountOutcome } from '../systems/container-path.ts';
import { hostHas } from '../systems/host-paths.ts';
import { cText } from '../systems/mesos/c-text.ts';
import { quote } from '../text/quote.ts';
import type { MountKind } from './mounts.ts';
import type { Rule, RuleFacts } from './rule.ts';
import { defineRule } from './rule.ts';

const known = 'declare it with `--host-path` (`host.exists`), or use a relative path';

/** What is wrong with a path, as far as it is known, and what to do. */
const problems: Readonly<Record<NonNullable<PathOutcome['undecided']> | 'missing', string>> = {
  missing: 'does not exist on the agent; use a relative path, or one that exists there',
  exists: `must exist on the agent; ${known}`,
  rootfs: `must exist on the agent unless the container has an image; ${known}`,
};

/** Make a rule of an isolator of Mesos: an absolute container path must exist on the host unless the container has an image. */
export const containerPathExistsRule = <Item>(
  { volume, on, mounter, pathOf, since, order }: MountKind<Item>,
  facts: Pick<RuleFacts, 'id' | 'references'>,
): Rule =>
  defineRule({
    severity: 'error',
    stage: 'agent-prepare',
    summary: `Without an image, the absolute container path of ${volume} must exist on the agent's host.`,
    rationale:
      'A container without an image shares the file system of the agent. Mesos makes no directories there, and fails the task if the path does not exist. Use a path relative to the sandbox, give the container an image, or create the directory on the agents and list it in the target (`host.exists`).',
    ...facts,
    since,
    order,
    on,
    check: (item, { workload, target }, place) => {
      const { containerPath, pointer, index } = pathOf(item, place);
      if (!containerPath.startsWith('/')) return undefined;
      const {
        ok,
        error = '',
        undecided,
      } = mountOutcome(mounter(item), containerPath, {
        rootfs: workload.rootfs,
        exists: hostHas(target, cText(containerPath)),
      });
      if (ok) return undefined;
      return {
        pointer,
        message: `absolute container path ${quote(containerPath)} ${problems[undecided ?? 'missing']}`,
        ...(undecided !== undefined && { severity: 'warning' }),
        upstream: [{ text: error }],
        index,
      };
    },
  });
