import { mayBeUpdate } from '../../systems/marathon/app.ts';
import { apps } from '../../systems/marathon/apps.ts';
import { inDefinition } from '../../systems/marathon/definition.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

const text = "AppDefinition must either contain one of 'cmd' or 'args', and/or a 'container'.";

/** An image of the kind `appc`, which older releases take, brings a command just as one of Docker does. */
const hasImage = (container: object): boolean =>
  ['docker', 'appc'].some((key) => Boolean((container as Record<string, unknown>)[key]));

export const rule: Rule = defineRule({
  id: 'marathon/imageless-mesos-needs-command',
  severity: 'error',
  stage: 'app-definition',
  since: '1.3.0',
  summary: 'An app in a MESOS container without an image needs `cmd` or `args`.',
  rationale:
    'Without an image there is no entry point, so nothing says what to run. Marathon reads such an app and refuses it when it checks the finished app, where its words say less: a container that only holds volumes does not count. Add `cmd`, or an image with `docker`. An app without an id may be an update of one that has a command, so this is a warning there.',
  references: ['marathon 1.11: state/AppDefinition.scala:526'],
  on: apps,
  check: ({ args, cmd, container }, { workload }) =>
    container != null &&
    workload.containerizer === 'MESOS' &&
    !hasImage(container) &&
    typeof cmd !== 'string' &&
    !args?.length && {
      pointer: joinPointer(workload.pointer, 'cmd'),
      message: 'unexpected MESOS container without image, `cmd` and `args`, expected one of them',
      ...(mayBeUpdate(workload) && { severity: 'warning' }),
      ...inDefinition(workload, { path: '/', text }),
    },
});
