import { linuxInfos } from '../../systems/marathon/canonical/linux-info.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = appRule({
  id: 'marathon/seccomp-profile',
  stage: 'app-definition',
  since: '1.8.180',
  summary: '`linuxInfo.seccomp` must have a `profileName` or be `unconfined`, and not both.',
  rationale:
    'A profile confines the calls of a task to the kernel, `unconfined` lifts what the agent does by default. Write one of them, or leave `seccomp` out for the default of the agent. DOCKER containers are not looked at.',
  references: ['marathon 1.11: state/LinuxInfo.scala:71,73'],
  on: linuxInfos,
  check: ({ seccomp }, { workload }) => {
    if (!seccomp) return undefined;
    const hasProfile = typeof seccomp.profileName === 'string';
    if (hasProfile !== (seccomp.unconfined === true)) return undefined;
    return {
      pointer: joinPointer(workload.pointer, 'container', 'linuxInfo', 'seccomp'),
      message: hasProfile
        ? '`seccomp` cannot have a profile and be unconfined; remove one'
        : '`seccomp` needs `profileName` or `"unconfined": true`; write one',
      ...inDefinition(workload, {
        path: '/container/linuxInfo/seccomp',
        text: hasProfile
          ? 'Seccomp unconfined can NOT be true when Profile is defined'
          : 'Seccomp unconfined must be true when Profile is NOT defined',
      }),
    };
  },
});
