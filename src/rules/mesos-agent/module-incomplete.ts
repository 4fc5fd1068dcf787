import { libraries } from '../../systems/mesos/agent/parts.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/module-incomplete',
  severity: 'error',
  stage: 'agent-start',
  summary: 'A library needs a `file` or a `name`, and each of its modules a `name`.',
  rationale:
    'The agent opens the library and looks up the modules in it by name. It exits if a name is missing. Write the path of the library and the name of the module.',
  references: ['mesos: src/module/manager.cpp (ModuleManager::loadManifest), src/slave/main.cpp (main)'],
  on: libraries,
  check: ({ file, pointer, modules }) =>
    file === undefined
      ? {
          pointer,
          message: 'library is missing `file` or `name`',
          upstream: [{ text: 'Error loading modules: Library name or path not provided' }],
        }
      : modules
          .filter(({ name }) => name === undefined)
          .map((module) => ({
            pointer: module.pointer,
            message: `module of ${quote(file)} is missing \`name\`; add that of its symbol`,
            upstream: [{ text: `Error loading modules: Error: module name not provided with library '${file}'` }],
          })),
});
