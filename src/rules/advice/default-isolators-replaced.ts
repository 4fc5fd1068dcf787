import { isolationFlag, isolators } from '../../systems/mesos/agent-parts.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Isolators that measure or limit what a task uses. */
const measures = /^(cgroups|process|(cgroups|posix|windows)\/(cpu|mem)|cgroups\/all)$/;

export const rule: Rule = defineRule({
  id: 'advice/default-isolators-replaced',
  severity: 'info',
  summary: 'A value of `--isolation` replaces the default `posix/cpu,posix/mem`.',
  rationale:
    'Examples that write nothing but a volume module into `--isolation` leave the agent without the isolators that measure and limit the processor and the memory of tasks. Name them too, such as `cgroups/cpu,cgroups/mem`.',
  references: [
    'mesos: src/slave/flags.cpp (isolation, its default)',
    'mesos-module-flocker: README.md, whose example makes the module the only isolator',
  ],
  on: isolationFlag,
  check: ({ pointer, value }, { agent }) =>
    !isolators.of(agent).some((isolator) => measures.test(isolator.value)) && {
      pointer,
      message: `unexpected isolation ${quote(value)} without an isolator of processor and memory, expected such as \`cgroups/cpu,cgroups/mem\` beside it`,
    },
});
