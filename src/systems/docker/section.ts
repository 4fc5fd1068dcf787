import type { JsonPointer } from '../../text/pointer.ts';

/** One option that Mesos hands to `docker run` as `--key=value`. */
export interface DockerParameter {
  readonly key: string;
  readonly value: string;
  readonly pointer: JsonPointer;
}

/** What a container of type DOCKER says in its `docker`. */
export interface DockerSection {
  readonly pointer: JsonPointer;
  /** The pointer of the list of parameters, or of the only one when `single`. */
  readonly list: JsonPointer;
  readonly single: boolean;
  readonly parameters: readonly DockerParameter[];
  /** Mesos's deprecated `volume_driver`. */
  readonly volumeDriver: string | undefined;
}
