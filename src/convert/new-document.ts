import type { Document } from '../documents/document.ts';
import { documents } from '../documents/index.ts';
import type { TwoWayFormat } from '../formats/format.ts';
import { takenAs } from '../read/detect.ts';
import { decodeWorkloads } from '../read/workloads.ts';
import { imageOf } from '../systems/image.ts';
import type { Workload } from '../systems/workload.ts';

/** What a conversion to `mesos-volume` makes where it is not put into a base. */
export type Shape = 'volumes' | 'volume' | 'container-info';

/** Every shape. */
export const shapes: readonly Shape[] = ['volumes', 'volume', 'container-info'];

/** Get an app that runs what the source runs, where that is more than a command: its containerizer and its image. */
function blankApp(to: TwoWayFormat, source: Workload | undefined): unknown {
  const image = source && imageOf(source);
  return image === undefined ? to.emptyDocument() : { container: { type: source?.containerizer, docker: { image } } };
}

/** Get a ContainerInfo without volumes that runs what the source runs: its containerizer and its image. */
function blankContainer(source: Workload | undefined): object {
  const type = source?.containerizer ?? 'MESOS';
  const image = source && imageOf(source);
  if (image === undefined) return { type, volumes: [] };
  return type === 'DOCKER'
    ? { type, docker: { image }, volumes: [] }
    : { type, mesos: { image: { type: 'DOCKER', docker: { name: image } } }, volumes: [] };
}

/** Get a new document with room for declarations of a format, and the workload in it. */
export function blankFor(
  to: TwoWayFormat,
  shape: Shape | undefined,
  source: Workload | undefined,
): { readonly value: unknown; readonly workload: Workload } {
  const [value, kind] =
    to.documentKind === 'marathon-app'
      ? ([blankApp(to, source), to.documentKind] as const)
      : shape === 'container-info'
        ? ([blankContainer(source), 'mesos-container-info'] as const)
        : ([to.emptyDocument(), to.documentKind] as const);
  const document = documents.find((each) => each.kind === kind) as Document;
  return { value, workload: decodeWorkloads(takenAs(document, value, ''))[0] as Workload };
}
