import type { DocumentKind } from '../../generated/catalogue.ts';
import type { MarathonApp } from '../../generated/marathon-app.ts';
import { joinPointer } from '../../text/pointer.ts';
import type { CommandText, EnvironmentVariable, WorkloadEnvironment, WorkloadFacts } from '../workload.ts';
import { absoluteId } from './ids.ts';

/** Get the containerizer of an app: Marathon's default is DOCKER where there is a container, MESOS where there is none. */
export const containerizerOf = ({ container }: MarathonApp): 'MESOS' | 'DOCKER' =>
  !container || container.type?.toUpperCase() === 'MESOS' ? 'MESOS' : 'DOCKER';

/** Fields of an app that have nothing to do with its volumes, so that no rule about these looks at them. */
export const unreadFields: ReadonlySet<string> = new Set([
  'backoffFactor',
  'backoffSeconds',
  'check',
  'constraints',
  'cpus',
  'dependencies',
  'disk',
  'executor',
  'executorResources',
  'fetch',
  'gpus',
  'ipAddress',
  'killSelection',
  'maxLaunchDelaySeconds',
  'mem',
  'networks',
  'portDefinitions',
  'ports',
  'readinessChecks',
  'requirePorts',
  'resourceLimits',
  'taskKillGracePeriodSeconds',
  'tty',
  'uris',
  'user',
  'version',
  'versionInfo',
]);

/** Fields of an app that rules about volumes read, but without which none of them finds anything elsewhere. */
export const separateFields: ReadonlySet<string> = new Set([
  'acceptedResourceRoles',
  'healthChecks',
  'instances',
  'labels',
  'residency',
  'role',
  'unreachableStrategy',
  'upgradeStrategy',
]);

/** Check whether it may be the body of an update, which leaves out the id and what shall stay as Marathon has it. */
export const mayBeUpdate = ({ document, id }: WorkloadFacts): boolean =>
  document === 'marathon-app' && id === undefined;

function environmentOf(app: MarathonApp, base: string): WorkloadEnvironment {
  const pointer = `${base}/env`;
  const variables: EnvironmentVariable[] = [];
  for (const name in app.env) {
    const value = app.env[name];
    const text = typeof value === 'string' ? value : undefined;
    variables.push({ name, value: text, pointer: joinPointer(pointer, name) });
  }
  return { pointer, style: 'map', variables };
}

function commandOf({ cmd, args, healthChecks }: MarathonApp, base: string): readonly CommandText[] {
  const texts: CommandText[] = [];
  if (cmd) texts.push({ text: cmd, pointer: `${base}/cmd` });
  if (args) for (const [index, text] of args.entries()) texts.push({ text, pointer: `${base}/args/${index}` });
  if (healthChecks)
    for (const [index, { command }] of healthChecks.entries())
      if (command) texts.push({ text: command.value, pointer: `${base}/healthChecks/${index}/command/value` });
  return texts;
}

/** What an app says of the workload that Marathon launches for it. `group` is the absolute id of the group it is in. */
export function readApp(app: MarathonApp, pointer: string, document: DocumentKind, group = '/'): WorkloadFacts {
  const containerizer = containerizerOf(app);
  return {
    document,
    pointer,
    id: app.id ?? undefined,
    containerizer,
    rootfs: containerizer === 'DOCKER' || Boolean(app.container?.docker),
    environment: environmentOf(app, pointer),
    app,
    ...(app.id ? { absoluteId: absoluteId(app.id, group) } : {}),
    command: commandOf(app, pointer),
  };
}
