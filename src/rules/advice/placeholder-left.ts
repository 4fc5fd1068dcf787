import { agentPlaceholders, volumePlaceholders } from '../../systems/placeholders.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'advice/placeholder-left',
  severity: 'warning',
  summary: 'A placeholder in a volume, or in the configuration of an agent, should be filled in.',
  rationale:
    'Documentation and templates contain names to fill in, such as `<key>`, `{{name}}` and `$NAME`. Neither Marathon nor Mesos replaces them in a volume, not even by environment variables: they create a volume with that very name, or the task fails. Nothing replaces them in the modules of an agent either, nor `<name>` in its flags. Fill them in. If a template is rendered later, check the result instead.',
  references: [
    'mesos: docs/isolators/docker-volume.md (examples with `<key>` and `<value>`)',
    'mesos-module-flocker: README.md (an address `$(YOUR_MASTER_HOSTNAME_OR_IP)` in modules.json)',
    'dcos/universe: marathon.json.mustache of packages with external volumes (`{{…}}` in drivers, names and options)',
    'marathon 1.11: core/externalvolume/impl/providers/DVDIProvider.scala (names, paths and options are handed on as they are)',
  ],
  on: [volumePlaceholders, agentPlaceholders],
  check: ({ left, what, name, text, pointer }) => ({
    pointer,
    message: `placeholder ${quote(left)} in ${what} ${name === undefined ? '' : `${quote(name)} `}${quote(text)} is not filled in`,
  }),
});
