import { modulesFlag } from '../../systems/mesos/agent-parts.ts';
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
    'Anything that does not begin with `/` or `file://` is read as JSON, by a reader that knows neither comments nor a comma behind the last member, and an agent that cannot read it does not start. Write plain JSON, or the path of the file with `file://` before it.',
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
        message: `unexpected modules ${quote(value)}, which the agent cannot read; expected plain JSON or an absolute path`,
        upstream: [{ text: `Failed to load flag 'modules': Failed to load value '${value}': ${error}` }],
      }
    );
  },
});
