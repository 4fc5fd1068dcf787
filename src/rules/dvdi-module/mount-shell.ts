import { versionOf } from '../../model/target.ts';
import { losesOptions } from '../../systems/dvdi/command.ts';
import { mountFailure } from '../../systems/dvdi/refusal.ts';
import { calledSlots } from '../../systems/dvdi/requests.ts';
import type { DvdiFamily } from '../../systems/dvdi/slots.ts';
import { shellBreakers } from '../../systems/dvdi/slots.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** What breaks a word of a shell command. In the families of limited values only parentheses get as far as the shell. */
const breakers: readonly (readonly [family: DvdiFamily, pattern: RegExp])[] = [
  ['NAME', shellBreakers.limited],
  ['DRIVER', shellBreakers.limited],
  ['OPTS', shellBreakers.limited],
  ['DVDCLI', shellBreakers.path],
  ['CONTAINERPATH', shellBreakers.path],
];

export const rule: Rule = defineRule({
  id: 'dvdi-module/mount-shell',
  severity: 'error',
  stage: 'mount',
  order: [3, 2],
  summary:
    'DVDI variables go into a shell command unquoted, so characters with a meaning for the shell break the mount.',
  rationale:
    'The module builds its commands as text and runs them with `sh -c` as root. A parenthesis is a syntax error, a blank splits the path of dvdcli, and a container path can contain a command of its own. Use only letters, digits, `.`, `_`, `-` and `/` in names and paths.',
  references: [
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:460-468 (mount)',
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:882 (prepare: the command that binds the container path)',
  ],
  on: calledSlots,
  check: ({ slot, variables }, { target }) =>
    breakers.flatMap(([family, pattern]) => {
      const isLost = family === 'OPTS' && losesOptions(versionOf(target, 'dvdi-module'));
      const variable = isLost ? undefined : variables[family];
      const character = pattern.exec(variable?.value ?? '')?.[0];
      if (variable === undefined || character === undefined) return [];
      return {
        pointer: variable.pointer,
        message: `the shell acts on character ${quote(character)} in ${quote(variable.value)}; remove it`,
        ...(family === 'CONTAINERPATH' ? { severity: 'warning' as const } : { upstream: [{ text: mountFailure }] }),
        index: slot,
      };
    }),
});
