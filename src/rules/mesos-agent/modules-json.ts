import { modulesFlag } from '../../systems/mesos/agent/parts.ts';
import { modulesError } from '../../systems/mesos/modules.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

export const rule: Rule = defineRule({
  id: 'mesos-agent/modules-json',
  severity: 'error',
  stage: 'agent-start',
  summary: 'The flag `--modules` holds JSON as Mesos reads it, or the absolute path of a file.',
  rationale:
    'Mesos reads anything that does not begin with `/` or `file://` as JSON. Its reader accepts neither comments nor a comma after the last member, and the agent does not start if it cannot read the text. Write plain JSON, or the path of the file after `file://`.',
  references: [
    'mesos: 3rdparty/stout/include/stout/flags/fetch.hpp:45-56 and parse.hpp:134-160 (a path, or JSON)',
    'mesos: 3rdparty/stout/include/stout/json.hpp:1009-1010 (syntax errors)',
    'mesos-module-dvdi: isolator/modules.json, which has such commas',
  ],
  on: modulesFlag,
  check: ({ pointer, value }, { target }) => {
    if (value === '' || /^(\/|file:\/\/)/.test(value)) return undefined;
    const error = modulesError(value, target);
    return (
      error !== undefined && {
        pointer,
        message: `the agent cannot read modules ${quote(value)}; use plain JSON or an absolute path`,
        upstream: [{ text: `Failed to load flag 'modules': Failed to load value '${value}': ${error}` }],
      }
    );
  },
});
