import { linuxInfos } from '../../systems/marathon/canonical/linux-info.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/ipc-shm-size',
  stage: 'app-definition',
  since: '1.9.100',
  summary: '`linuxInfo.ipcInfo` cannot have a `shmSize` where the mode is `SHARE_PARENT`.',
  rationale:
    'A task that shares the memory of its parent has none of its own whose size could be set. Remove `shmSize`, or use the mode `PRIVATE`.',
  references: ['marathon 1.11: state/LinuxInfo.scala:47'],
  on: linuxInfos,
  check: ({ ipcInfo }, { workload }) =>
    ipcInfo?.mode?.toUpperCase() === 'SHARE_PARENT' &&
    typeof ipcInfo.shmSize === 'number' && {
      pointer: joinPointer(workload.pointer, 'container', 'linuxInfo', 'ipcInfo', 'shmSize'),
      message: '`shmSize` cannot be set with the mode `SHARE_PARENT`; remove it, or use `PRIVATE`',
      ...inDefinition(workload, {
        path: '/container/linuxInfo/ipcInfo',
        text: 'ipcInfo shmSize can NOT be set when mode is SHARE_PARENT',
      }),
    },
});
