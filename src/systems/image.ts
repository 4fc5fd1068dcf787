import type { WorkloadFacts } from './workload.ts';

/** Get the name of the image that a workload runs in; `undefined` where it has none, or the document does not say. */
export function imageOf({ app, mesos }: WorkloadFacts): string | undefined {
  const container = mesos?.container;
  const mesosImage = container?.mesos?.image?.docker?.name ?? container?.docker?.image;
  return app?.container?.docker?.image ?? mesosImage;
}
