import type { UpstreamMessage } from '../../../model/diagnostic.ts';
import type { Target } from '../../../model/target.ts';
import { compareVersions, versionOf } from '../../../model/target.ts';

/** Find what an agent that cannot make its containerizer prints before it ends; the words of older ones differ. */
export const containerizerFailure = (target: Target, text: string): readonly UpstreamMessage[] =>
  compareVersions(versionOf(target, 'mesos'), '1.11.0') < 0
    ? []
    : [{ text: `Failed to create a containerizer: Could not create MesosContainerizer: ${text}` }];
