import { mayBeUpdate } from '../../systems/marathon/app.ts';
import { apps } from '../../systems/marathon/apps.ts';
import { hasArguments, hasRunnable } from '../../systems/marathon/command.ts';
import { joinPointer } from '../../text/pointer.ts';
import { appRule } from '../app-rule.ts';
import type { Rule } from '../rule.ts';

const text = "AppDefinition must either contain one of 'cmd' or 'args', and/or a 'container'.";

export const rule: Rule = appRule({
  id: 'marathon/command-or-container',
  since: '1.1.0',
  summary: 'An app needs `cmd`, `args` or a container to run, and cannot have both `cmd` and `args`.',
  rationale:
    'Without a command and without an image that has one there is nothing to start; a DOCKER container without `docker` is none. `cmd` is run by a shell, `args` are not, so only one can be meant. An app without an id may be an update of one that has a command, so this is a warning there.',
  references: [
    'marathon 1.1: state/AppDefinition.scala (containsCmdArgsOrContainer)',
    'marathon 1.11: api/v2/validation/AppValidation.scala:513 (containsCmdArgsOrContainer)',
  ],
  on: apps,
  check: (app, { workload, target }) => {
    const hasCommand = typeof app.cmd === 'string';
    const hasArgs = hasArguments(app, target);
    if (hasCommand && hasArgs)
      return {
        pointer: joinPointer(workload.pointer, 'args'),
        message: 'an app cannot have both `cmd` and `args`; remove one',
        upstream: [{ path: '/', text }],
      };
    return (
      !(hasCommand || hasArgs || hasRunnable(app, workload, target)) && {
        pointer: joinPointer(workload.pointer, 'cmd'),
        message: 'an app needs something to run; add `cmd`, `args` or a container with an image',
        ...(mayBeUpdate(workload) && { severity: 'warning' }),
        upstream: [{ path: '/', text }],
      }
    );
  },
});
