import { agents } from '../../systems/selector.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/preempt-without-ignore-used-count',
  severity: 'warning',
  summary: 'REX-Ray needs `ignoreUsedCount` beside `preempt`.',
  rationale:
    'With `preempt` a volume is taken from an agent that crashed, and `ignoreUsedCount` leaves it to the module, instead of a count of REX-Ray that knows nothing of that, when a volume is unmounted. Set `volume.unmount.ignoreUsedCount` to true as well; both need REX-Ray 0.3.1.',
  references: [
    'mesos-module-dvdi README: Pre-emptive Volume Mount (both flags, in their sections)',
    'rexray 0.12: .docs/user-guide/schedulers.md (Mesos: preempt and ignoreUsedCount are recommended together)',
  ],
  on: agents,
  check: ({ rexray: { preempt, ignoreUsedCount } = {} }) =>
    preempt?.on === true &&
    ignoreUsedCount?.on !== true && {
      pointer: ignoreUsedCount?.pointer ?? preempt.pointer,
      message:
        ignoreUsedCount === undefined
          ? 'missing `unmount.ignoreUsedCount` beside `mount.preempt`, expected it to be true'
          : 'unexpected `unmount.ignoreUsedCount` that is not true beside `mount.preempt`, expected true',
    },
});
