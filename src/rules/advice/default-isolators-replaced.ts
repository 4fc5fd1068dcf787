import { isolationFlag, isolators } from '../../systems/mesos/agent/parts.ts';
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
    'Some examples set `--isolation` to a volume module only. The agent then has no isolator that measures and limits CPU and memory of tasks. Add such isolators, for example `cgroups/cpu,cgroups/mem`.',
  references: [
    'mesos: src/slave/flags.cpp (isolation, its default)',
    'mesos-module-flocker: README.md, whose example makes the module the only isolator',
  ],
  on: isolationFlag,
  check: ({ pointer, value }, { agent }) =>
    !isolators.of(agent).some((isolator) => measures.test(isolator.value)) && {
      pointer,
      message: `isolation ${quote(value)} has no isolator for CPU and memory; add for example \`cgroups/cpu,cgroups/mem\``,
    },
});
