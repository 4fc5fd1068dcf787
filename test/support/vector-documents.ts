import type { Target } from '../../src/model/target.ts';

/** What a vector of Mesos or the DVDI module says of where it was run. */
interface Context {
  readonly mesosVersion?: string;
  readonly moduleVersion?: string;
  readonly isolators?: readonly string[];
  readonly hostExists?: readonly string[];
}

/** A vector of Mesos or the DVDI module. */
export interface AgentVector<Input> {
  readonly name: string;
  readonly input: Input;
  readonly context?: Context;
}

export interface Container {
  readonly container: object;
}
export interface Volumes {
  readonly volumes: readonly object[];
}
export interface Environment {
  readonly env: readonly (readonly [name: string, value: string])[] | null;
}

/** Make a task with a container. */
export const taskOf = (container: object): object => ({
  name: 't',
  task_id: { value: '1' },
  agent_id: { value: '1' },
  container,
});

/** Make a document of environment variables. */
export const environmentOf = ({ env }: Environment): object => ({
  variables: (env ?? []).map(([name, value]) => ({ name, value })),
});

/** Get the target of a vector; `there` exists on its host in any case. */
export function contextTarget(
  { mesosVersion, moduleVersion, isolators, hostExists = [] }: Context = {},
  ...there: readonly string[]
): Target {
  return {
    ...((mesosVersion || isolators) && {
      mesos: { ...(mesosVersion && { version: mesosVersion }), ...(isolators && { isolation: isolators }) },
    }),
    ...(moduleVersion && { dvdiModule: { version: moduleVersion } }),
    host: { exists: [...there, ...hostExists] },
  };
}
