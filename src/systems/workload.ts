import type { DocumentKind } from '../generated/catalogue.ts';
import type { MarathonApp } from '../generated/marathon-app.ts';
import type { MarathonPod } from '../generated/marathon-pod.ts';
import type { MesosContainerInfo } from '../generated/mesos-container-info.ts';
import type { MesosExecutorInfo } from '../generated/mesos-task-info.ts';
import type { MesosVolume } from '../generated/mesos-volumes.ts';
import type { Located, Unmapped } from '../model/volume.ts';
import type { JsonPointer } from '../text/pointer.ts';
import type { DockerSection } from './docker/section.ts';
import type { GroupRoles } from './marathon/groups/group-roles.ts';
import type { Sending } from './marathon/request.ts';

/** One environment variable as the agent sees it; `value` is absent for a secret, which modules read as empty. */
export interface EnvironmentVariable {
  readonly name: string;
  readonly value: string | undefined;
  readonly pointer: JsonPointer;
}

/** The environment of a workload and its place: a map of names to values, or Mesos's list of variables. */
export interface WorkloadEnvironment {
  readonly pointer: JsonPointer;
  readonly style: 'map' | 'list';
  /** In the order in which a module meets them; of two equal names the later wins. */
  readonly variables: readonly EnvironmentVariable[];
}

/** Text in which a path may be written out: a command, an argument, a health check. */
export interface CommandText {
  readonly text: string;
  readonly pointer: JsonPointer;
}

/** The Mesos volumes of a workload and their place. */
export interface WorkloadMesosVolumes {
  /** The list, or the single volume when `single`. */
  readonly pointer: JsonPointer;
  readonly single: boolean;
  readonly volumes: readonly MesosVolume[];
  readonly container?: MesosContainerInfo;
}

/** A command line of dvdcli that is run on the agent. */
export interface ShellCommand {
  readonly pointer: JsonPointer;
  /** The program, then its arguments. */
  readonly argv: readonly string[];
  /** What is beside `argv`. */
  readonly unmapped: readonly Unmapped[];
  /** Whether the arguments are the value at `pointer` itself, not its `argv`. */
  readonly isBare?: boolean;
  /** Present where it was written for a shell, so that the arguments have no place of their own. */
  readonly shell?: {
    readonly text: string;
    /** What the shell would act on: expansions and patterns, a quote that is never closed. */
    readonly special: readonly string[];
    /** What is behind the command, from the first operator, line feed or comment on. */
    readonly rest: string;
  };
}

/** What a document says of one workload, before its external volumes are decoded. */
export interface WorkloadFacts {
  readonly document: DocumentKind;
  /** The workload in its document: the app, the task, the list of volumes. */
  readonly pointer: JsonPointer;
  /** Marathon's app id or the Mesos task's name, as written. */
  readonly id: string | undefined;
  /** Who runs it; `undefined` when the document does not say (a bare list of volumes, an environment). */
  readonly containerizer: 'MESOS' | 'DOCKER' | undefined;
  /** Whether the container has its own root file system, that is an image; `undefined` when not said. */
  readonly rootfs: boolean | undefined;
  /** Present where the document has a place for variables, even an empty one. */
  readonly environment?: WorkloadEnvironment;
  /** Present where Marathon reads the document. */
  readonly app?: MarathonApp;
  /** Present for a pod of Marathon. */
  readonly pod?: MarathonPod;
  /** The id of an app as Marathon keeps it, with those of the groups above it; absent where the app has none. */
  readonly absoluteId?: string;
  /** Whether fields that have nothing to do with volumes are misshapen or left out, so that no rule can look at them. */
  readonly isPartial?: boolean;
  /** How Marathon gets an app of a list: as an update of one, in parts or as a whole. Absent: as a new app. */
  readonly sending?: Sending;
  /** What an earlier update of the same list made of the app, which is filled in where this one says nothing. */
  readonly mergedFrom?: MarathonApp;
  /** What the groups around an app say of its role; absent where it is not sent in a group. */
  readonly groupRoles?: GroupRoles;
  /** What goes to `docker run`, where the document of another framework says it in a place of its own. */
  readonly docker?: DockerSection;
  /** Present where Mesos reads the document itself. */
  readonly mesos?: WorkloadMesosVolumes;
  /** Present where the document is made of command lines of dvdcli, in the order in which they run. */
  readonly commandLines?: readonly ShellCommand[];
  /** The `task_id` of a Mesos task. */
  readonly taskId?: string;
  /** The executor of a Mesos task that has one of its own. */
  readonly executor?: { readonly info: NonNullable<MesosExecutorInfo>; readonly pointer: JsonPointer };
  readonly command: readonly CommandText[];
}

/** The unit that gets launched: one Marathon app, one Mesos task or container, with all its external volumes. */
export interface Workload extends WorkloadFacts {
  /** In the order of the formats' ids, each format's in the order of declaration. */
  readonly volumes: readonly Located[];
  /** What is declared but makes no external volume: volumes of other kinds, variables that no one reads. */
  readonly otherDeclarations: readonly Unmapped[];
}
