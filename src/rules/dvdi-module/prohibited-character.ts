import { versionOf } from '../../model/target.ts';
import { dvdiRefusal } from '../../systems/dvdi/refusal.ts';
import { dvdiFamilies, prohibitedCharacters } from '../../systems/dvdi/slots.ts';
import { moduleVariables } from '../../systems/dvdi/workload.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'dvdi-module/prohibited-character',
  severity: 'error',
  stage: 'agent-prepare',
  since: '0.1.0',
  order: [1, 2],
  summary:
    'The values of most DVDI variables must not contain blanks, slashes and other characters that a shell acts on.',
  rationale:
    'The module inserts names, drivers, options and the creation flag into a shell command. It fails the task on any of 26 characters, even in a slot that names no volume. Rename the volume, or rewrite the option; no quoting helps.',
  references: [
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:71-77 (prohibitedchars)',
    'mesos-module-dvdi 0.4.7: docker_volume_driver_isolator.cpp:525-530 (parseEnvVar)',
  ],
  on: moduleVariables,
  check: (variable, { target }) => {
    if (!dvdiFamilies[variable.family].limited) return undefined;
    const bad = [...variable.value].find((character) => prohibitedCharacters.includes(character));
    return (
      bad !== undefined && {
        pointer: variable.pointer,
        message: `the DVDI module prohibits character ${quote(bad)} in ${quote(variable.value)}; remove it`,
        upstream: [{ text: dvdiRefusal(variable, versionOf(target, 'dvdi-module')) }],
        index: variable.index,
      }
    );
  },
});
