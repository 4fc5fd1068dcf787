import { compareVersions, versionOf } from '../../model/target.ts';
import { agentModules } from '../../systems/mesos/agent/parts.ts';
import { moduleNames } from '../../systems/mesos/isolator-names.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Whether the module takes a path; older ones want a slash at its end. */
const isGood = (path: string, isOld: boolean): boolean =>
  path.startsWith('/') && (isOld ? path.endsWith('/') && path.length > 2 : path.length > 1);

export const rule: Rule = defineRule({
  id: 'dvdi-module/work-dir-relative',
  severity: 'error',
  stage: 'agent-start',
  since: '0.1.0',
  summary: 'The parameter `work_dir` of the DVDI module is an absolute path.',
  rationale:
    'The module stores its mount list under this path. If the path is not absolute, or is `/`, the module cannot be created and the agent exits. Modules before 0.3.0 also require a `/` at the end. Write an absolute path, or leave the parameter out.',
  references: ['mesos-module-dvdi 0.4.7: isolator/docker_volume_driver_isolator.cpp:107-120 (create)'],
  on: agentModules,
  check: ({ name, parameters }, { target }) => {
    if (name !== moduleNames.dvdi) return undefined;
    const isOld = compareVersions(versionOf(target, 'dvdi-module'), '0.3.0') < 0;
    return parameters
      .filter(({ key, value }) => key === 'work_dir' && !isGood(value, isOld))
      .map(({ value, pointer }) => ({
        pointer,
        message: `\`work_dir\` ${quote(value)} must be an absolute path below \`/\`${isOld ? ' that ends with `/`; correct it, or use the module 0.3.0 or later' : ''}`,
        upstream: [
          {
            text: `DockerVolumeDriverIsolator work_dir parameter is invalid, must start ${isOld ? 'and end ' : ''}with /`,
          },
        ],
      }));
  },
});
