import type { JsonPointer } from '../text/pointer.ts';

/** A flag of the agent: `--isolation=…`, a file of that name in `/etc/mesos-slave`, a member of a map. */
export interface AgentFlag {
  readonly name: string;
  /** As the agent is given it; empty where a map holds an object or nothing. */
  readonly value: string;
  readonly pointer: JsonPointer;
  /** The argument of a command line that gives it, without its dashes; absent for a flag that is given otherwise. */
  readonly argument?: string;
  /** Whether the same command line has given it before. */
  readonly repeats?: boolean;
}

/** A parameter of a module; the agent hands all of them on in their order. */
export interface ModuleParameter {
  readonly key: string;
  readonly value: string;
  readonly pointer: JsonPointer;
}

/** A module that the agent shall load. */
export interface AgentModule {
  /** Name of its symbol in the library; absent where it is not given, which the agent refuses. */
  readonly name: string | undefined;
  /** Its name, or the module itself where it has none. */
  readonly pointer: JsonPointer;
  readonly parameters: readonly ModuleParameter[];
  /** The list of parameters, or the module itself where it has none. */
  readonly parametersPointer: JsonPointer;
}

/** A library of modules. */
export interface AgentLibrary {
  /** File of the library, or the one that its name means; absent where neither is given, which the agent refuses. */
  readonly file: string | undefined;
  readonly pointer: JsonPointer;
  readonly modules: readonly AgentModule[];
}

/** A switch in REX-Ray's configuration. */
export interface RexraySwitch {
  readonly on: boolean;
  readonly pointer: JsonPointer;
}

/** How REX-Ray treats volumes that another host has mounted. */
export interface RexrayMounting {
  readonly preempt?: RexraySwitch;
  readonly ignoreUsedCount?: RexraySwitch;
  /** The storage platform that it uses, `ebs`, and the folder of a volume that containers get, `/data`. */
  readonly backend?: string;
  readonly rootPath?: string;
}

/** What one document says of an agent: its flags, its modules, the configuration of REX-Ray on it. */
export interface AgentConfiguration {
  readonly document: string;
  readonly pointer: JsonPointer;
  /** In order, of equal names the last only, without those that the agent refuses; absent where the document holds none. */
  readonly flags?: readonly AgentFlag[];
  /** All flags as they are given. */
  readonly given?: readonly AgentFlag[];
  /** Whether it is a whole command line that starts an agent, where a flag that is not given has Mesos's default. */
  readonly isWhole?: boolean;
  /** Whether a command line has blanks behind a backslash that was to join two lines. */
  readonly hasCutLine?: boolean;
  /** Absent where the document does not say which modules are loaded. */
  readonly libraries?: readonly AgentLibrary[];
  /** The modules as they are written, where they are a value of the document. */
  readonly modules?: { readonly value: unknown; readonly pointer: JsonPointer };
  readonly rexray?: RexrayMounting;
}

/** Get a flag by its name. */
export const flagOf = ({ flags = [] }: AgentConfiguration, name: string): AgentFlag | undefined =>
  flags.find((flag) => flag.name === name);

/** Get the words of a flag that holds a list, each with the flag: cut at commas, empty ones dropped, blanks kept, as Mesos does. */
export const wordsOf = (agent: AgentConfiguration, name: string): readonly AgentFlag[] | undefined => {
  const flag = flagOf(agent, name);
  return flag?.value
    .split(',')
    .filter((word) => word !== '')
    .map((value) => ({ ...flag, value }));
};

/** Get the modules of all libraries; absent where the document does not say which are loaded. */
export const modulesOf = ({ libraries }: AgentConfiguration): readonly AgentModule[] | undefined =>
  libraries?.flatMap(({ modules }) => modules);
