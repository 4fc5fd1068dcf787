/** A command that runs a container; `shellLine` quotes it. */
export interface DockerRun {
  argv: string[];
}

/** One command, or of several workloads one each. */
export type FormatDocument = DockerRun | DockerRun[];
