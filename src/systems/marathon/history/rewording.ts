import type { Finding, Stage, UpstreamMessage } from '../../../model/diagnostic.ts';
import type { VersionRange } from '../../../model/target.ts';
import type { Workload } from '../../workload.ts';
import { externalVolumes } from '../external.ts';

/** What a message is about: the finding that has it, and the app, where there is one. */
export interface Subject {
  readonly finding: Finding;
  readonly workload: Workload | undefined;
}

/** What some releases of Marathon say in place of what the next ones do when a rule is broken. */
export interface Rewording {
  /** The releases that say it. */
  readonly in: VersionRange;
  /** The rules, by id without `marathon/`. */
  readonly rules: readonly string[];
  /** The messages in place of one; none where it is not said. */
  readonly say: (message: UpstreamMessage, subject: Subject) => readonly UpstreamMessage[];
  /** When it is said, where that is another stage. */
  readonly stage?: Stage;
}

/** Say the same at another path. */
export const at =
  (path: (path: string, subject: Subject) => string): Rewording['say'] =>
  (message, subject) => [message.path === undefined ? message : { ...message, path: path(message.path, subject) }];

/** Say something else at the same path. */
export const as =
  (...texts: readonly string[]): Rewording['say'] =>
  ({ path }) =>
    texts.map((text) => ({ ...(path !== undefined && { path }), text }));

/** Say the same at a path that counts the external volumes of an app only. */
export const atExternal = (path: (path: string, place: number) => string): Rewording['say'] =>
  at((before, { finding, workload }) => {
    if (workload === undefined) return before;
    const volumes = externalVolumes.of(workload);
    return path(
      before,
      volumes.findIndex(({ pointer }) => finding.pointer.startsWith(`${pointer}/`)),
    );
  });
