import type { UpstreamMessage } from '../../model/diagnostic.ts';
import type { Target } from '../../model/target.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Mounter, PathOutcome } from '../container-path.ts';
import { mountOutcome } from '../container-path.ts';
import { hostHas } from '../host-paths.ts';
import type { Workload } from '../workload.ts';
import { cText } from './c-text.ts';
import type { VolumeEntry } from './sources.ts';

/** What is wrong with an absolute container path; a warning where a fact is not told. */
export interface Misplaced {
  readonly pointer: JsonPointer;
  readonly message: string;
  readonly severity?: 'warning';
  readonly upstream: readonly UpstreamMessage[];
  readonly index: number;
}

const expectations: Readonly<Record<NonNullable<PathOutcome['undecided']>, string>> = {
  exists: "expected a relative one, or one known to exist on the agent's host (`--host-path`, `host.exists`)",
  rootfs:
    "expected a relative one unless the container has an image, which is not told here, or the agent's host has the path",
};

/** What a mounter says of an absolute container path, which the host must have unless the container has an image. */
export function misplaced(
  mounter: Mounter,
  workload: Workload,
  target: Target,
  { containerPath, pointer, index }: { containerPath: string; pointer: JsonPointer; index: number },
): readonly Misplaced[] {
  const facts = { rootfs: workload.rootfs, exists: hostHas(target, cText(containerPath)) };
  const { ok, error = '', undecided } = mountOutcome(mounter, containerPath, facts);
  if (ok || !containerPath.startsWith('/')) return [];
  const unexpected = `unexpected absolute container path ${quote(containerPath)}`;
  const message =
    undecided === undefined
      ? `${unexpected}, which is not on the agent's host; expected a relative one or one that exists there`
      : `${unexpected}, ${expectations[undecided]}`;
  return [
    {
      pointer,
      message,
      ...(undecided === undefined ? {} : { severity: 'warning' as const }),
      upstream: [{ text: error }],
      index,
    },
  ];
}

/** The same for a volume of a document of Mesos. */
export const misplacedEntry = (
  mounter: Mounter,
  workload: Workload,
  target: Target,
  { volume, pointer, index }: VolumeEntry,
): readonly Misplaced[] =>
  misplaced(mounter, workload, target, {
    containerPath: volume.container_path,
    pointer: joinPointer(pointer, 'container_path'),
    index,
  });
