import type { MesosContainerInfo } from '../../generated/mesos-container-info.ts';
import { isContainerInfo } from '../../generated/validators.ts';
import type { DockerSection } from '../../systems/docker/section.ts';
import { readContainer } from '../../systems/mesos/container.ts';
import { readVariables } from '../../systems/mesos/environment.ts';
import type { WorkloadEnvironment, WorkloadFacts } from '../../systems/workload.ts';
import { isObject } from '../../text/is-object.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A framework of Mesos whose documents are known by name. */
export interface Framework {
  /** What its document is called, such as “a Chronos job”. */
  readonly title: string;
  /** The members of other objects that hold such a document, or a list of them. */
  readonly holders: readonly string[];
  is(job: JsonObject): boolean;
  /** What is read of it beside its place, or why nothing is. */
  readonly read: string | ((job: JsonObject, pointer: JsonPointer) => Partial<WorkloadFacts>);
}

const memberOf = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

const isText = (value: unknown): value is string => typeof value === 'string';

const has = (job: unknown, names: readonly string[]): boolean =>
  names.some((name) => memberOf(job, name) !== undefined);

const textOf = (value: unknown): string | undefined => (isText(value) ? value : undefined);

/** Get the parameters of `docker run`, which each framework keeps in a place of its own; others than Mesos's are left out. */
function dockerAt(parameters: unknown, pointer: JsonPointer, list: JsonPointer): DockerSection {
  const found = Array.isArray(parameters) ? parameters : [];
  return {
    pointer,
    list,
    single: false,
    parameters: found.flatMap((parameter: unknown, index) => {
      const [key, value] = [memberOf(parameter, 'key'), memberOf(parameter, 'value')];
      return isText(key) && isText(value) ? { key, value, pointer: joinPointer(list, index) } : [];
    }),
    volumeDriver: undefined,
  };
}

/** Variables as a map of names to texts, or as Mesos's list. */
function environmentAt(variables: unknown, pointer: JsonPointer): WorkloadEnvironment {
  if (Array.isArray(variables)) {
    const isSound = variables.every((variable) => isText(memberOf(variable, 'name')));
    return readVariables(isSound ? variables : [], pointer);
  }
  return {
    pointer,
    style: 'map',
    variables: Object.entries(isObject(variables) ? variables : {}).map(([name, value]) => ({
      name,
      value: textOf(value),
      pointer: joinPointer(pointer, name),
    })),
  };
}

/** Find what `docker run` is given where the container is one of Docker's. */
const dockerFacts = (isDocker: boolean, docker: DockerSection): Partial<WorkloadFacts> =>
  isDocker ? { containerizer: 'DOCKER', rootfs: true, docker } : { containerizer: 'MESOS' };

const chronos: Framework = {
  title: 'a Chronos job',
  holders: [],
  is: (job) => isText(job.name) && (isText(job.schedule) || Array.isArray(job.parents)) && !has(job, ['id']),
  read(job, pointer) {
    const [container, place] = [job.container, joinPointer(pointer, 'container')];
    const isDocker = isObject(container) && String(memberOf(container, 'type') ?? 'DOCKER') === 'DOCKER';
    return {
      id: textOf(job.name),
      environment: environmentAt(job.environmentVariables, joinPointer(pointer, 'environmentVariables')),
      ...dockerFacts(isDocker, dockerAt(memberOf(container, 'parameters'), place, joinPointer(place, 'parameters'))),
    };
  },
};

const metronome: Framework = {
  title: 'a Metronome job',
  holders: [],
  is: (job) =>
    isText(job.id) &&
    has(job.run, ['cmd', 'args', 'docker', 'ucr', 'cpus', 'mem', 'env', 'volumes']) &&
    !has(job, ['cmd', 'args', 'container', 'instances']),
  read(job, pointer) {
    const place = joinPointer(pointer, 'run', 'docker');
    const docker = memberOf(job.run, 'docker');
    return {
      id: textOf(job.id),
      environment: environmentAt(memberOf(job.run, 'env'), joinPointer(pointer, 'run', 'env')),
      ...dockerFacts(
        docker !== undefined,
        dockerAt(memberOf(docker, 'parameters'), place, joinPointer(place, 'parameters')),
      ),
    };
  },
};

const singularity: Framework = {
  title: 'a request or deploy of Singularity',
  holders: ['deploy', 'request'],
  is: (job) =>
    (isText(job.requestId) && has(job, ['containerInfo', 'command', 'resources', 'customExecutorCmd'])) ||
    (isText(job.id) && isText(job.requestType)),
  read(job, pointer) {
    const info = job.containerInfo;
    const place = joinPointer(pointer, 'containerInfo', 'docker');
    const list = joinPointer(place, 'dockerParameters');
    return {
      id: textOf(job.requestId ?? job.id),
      environment: environmentAt(job.env, joinPointer(pointer, 'env')),
      ...dockerFacts(
        memberOf(info, 'type') === 'DOCKER',
        dockerAt(memberOf(memberOf(info, 'docker'), 'dockerParameters'), place, list),
      ),
    };
  },
};

const eremetic: Framework = {
  title: 'a task of Eremetic',
  holders: [],
  is: (job) =>
    (isText(job.image) || isText(job.docker_image)) &&
    has(job, ['cpu', 'task_cpus']) &&
    has(job, ['mem', 'memory', 'task_mem']) &&
    !has(job, ['id', 'container']),
  read: (job, pointer) => ({
    id: textOf(job.name),
    containerizer: 'DOCKER',
    rootfs: true,
    environment: environmentAt(job.env, joinPointer(pointer, 'env')),
  }),
};

const stateTask: Framework = {
  title: "a task of Mesos's `/state`",
  holders: ['tasks', 'completed_tasks'],
  is: (job) => isText(job.id) && isText(job.framework_id) && /^TASK_/.test(String(job.state)),
  read(job, pointer) {
    const { container } = job;
    const isSound = isObject(container) && isContainerInfo(container);
    return {
      id: textOf(job.name),
      ...(isSound ? readContainer(container as unknown as MesosContainerInfo, joinPointer(pointer, 'container')) : {}),
    };
  },
};

/** The names of protobuf's own JSON for members that Mesos reads in snake case only. */
const camelSources = ['csiVolume', 'dockerVolume', 'hostPath', 'sandboxPath'];

const isCamelVolume = (volume: unknown): boolean =>
  has(volume, ['containerPath']) && has(memberOf(volume, 'source'), camelSources);

const hasCamelVolumes = (container: unknown): boolean => [memberOf(container, 'volumes')].flat().some(isCamelVolume);

const camelCase: Framework = {
  title: 'a message of Mesos in camel case',
  read: 'protobuf and Singularity write it so; Mesos itself reads `container_path` and `docker_volume`, and ignores these fields',
  holders: [],
  is: (job) =>
    !has(job, ['id']) &&
    (isCamelVolume(job) || hasCamelVolumes(job) || hasCamelVolumes(job.container) || has(job.taskId, ['value'])),
};

/** Every framework that is known, each of which may be recognised by fewer fields than those before it. */
export const frameworks: readonly Framework[] = [chronos, metronome, singularity, eremetic, stateTask, camelCase];
