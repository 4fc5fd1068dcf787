import { agents } from '../../systems/selector.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/preempt-without-ignore-used-count',
  severity: 'warning',
  summary: 'REX-Ray needs `ignoreUsedCount` together with `preempt`.',
  rationale:
    "`preempt` takes a volume from an agent that crashed. REX-Ray's own count of users knows nothing of that, so `ignoreUsedCount` leaves the decision to unmount to the module. Set `volume.unmount.ignoreUsedCount` to true as well. Both need REX-Ray 0.3.1.",
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
          ? '`unmount.ignoreUsedCount` is missing beside `mount.preempt`; set it to true'
          : '`unmount.ignoreUsedCount` must be true beside `mount.preempt`',
    },
});
