import { compareVersions } from '../../../../model/target.ts';

/** How a release before 1.5 reads what not all of them read alike. */
export interface Dialect {
  /** What the text for a wrong mode calls it: a slip that 1.4.0 corrected. */
  readonly modeNoun: 'mde' | 'mode';
  /**
   * A DOCKER container without `docker`: read, and refused by a validator; thrown at, as a serialisation that failed; or
   * a missing field, also thrown, so that nothing else is said.
   */
  readonly missingDocker: 'validated' | 'thrown' | 'unread';
  /** A container of an image beside `type: MESOS`: not known; taken; or taken with nothing but the image. */
  readonly mesosImage: 'unknown' | 'lenient' | 'strict';
  /** Secrets, GPUs and images of appc. */
  readonly hasSecrets: boolean;
  /** The type, constraints and largest size of a persistent volume, and what becomes of tasks that cannot be reached. */
  readonly hasDiskTypes: boolean;
}

/** Find what a release before 1.5 is like; Formats.scala of 1.1.7, 1.3.14 and 1.4.13. */
export function dialectOf(version: string): Dialect {
  const isFrom = (first: string): boolean => compareVersions(version, first) >= 0;
  const hasSecrets = isFrom('1.3.0');
  const hasDiskTypes = isFrom('1.4.0');
  return {
    modeNoun: hasDiskTypes ? 'mode' : 'mde',
    missingDocker: !hasSecrets ? 'validated' : isFrom('1.3.10') && !hasDiskTypes ? 'unread' : 'thrown',
    mesosImage: !hasSecrets ? 'unknown' : hasDiskTypes ? 'strict' : 'lenient',
    hasSecrets,
    hasDiskTypes,
  };
}
