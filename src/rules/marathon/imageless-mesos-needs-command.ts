import { mayBeUpdate } from '../../systems/marathon/app.ts';
import { apps } from '../../systems/marathon/apps.ts';
import { hasArguments } from '../../systems/marathon/command.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const text = "AppDefinition must either contain one of 'cmd' or 'args', and/or a 'container'.";

/** An `appc` image, which older releases accept, has a command just as a Docker image does. */
const hasImage = (container: object): boolean =>
  ['docker', 'appc'].some((key) => Boolean((container as Record<string, unknown>)[key]));

export const rule: Rule = defineRule({
  id: 'marathon/imageless-mesos-needs-command',
  severity: 'error',
  stage: 'app-definition',
  since: '1.3.0',
  summary: 'An app in a MESOS container without an image needs `cmd` or `args`.',
  rationale:
    'Without an image there is no entry point, so Marathon has nothing to run. It refuses such an app only when it checks the finished app, and its message does not say that a container with nothing but volumes does not count. Add `cmd`, or an image with `docker`. An app without an id may be an update of an app with a command, so this is a warning there.',
  references: ['marathon 1.11: state/AppDefinition.scala:526'],
  on: apps,
  check: (app, { workload, target }) =>
    app.container != null &&
    workload.containerizer === 'MESOS' &&
    !hasImage(app.container) &&
    typeof app.cmd !== 'string' &&
    !hasArguments(app, target) && {
      pointer: joinPointer(workload.pointer, 'cmd'),
      message: 'app is missing `cmd`, `args` and an image; add one of them',
      ...(mayBeUpdate(workload) && { severity: 'warning' }),
      ...inDefinition(workload, { path: '/', text }),
    },
});
