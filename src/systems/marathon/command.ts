import isEmpty from 'lodash/isEmpty.js';
import type { MarathonApp } from '../../generated/marathon-app.ts';
import type { Target } from '../../model/target.ts';
import { isWithin, versionOf } from '../../model/target.ts';
import type { Workload } from '../workload.ts';
import { canonicalOf } from './canonical/app.ts';
import { generationOf } from './generations/index.ts';

/** Check whether an app has arguments; before 1.4 an empty list counts. AppDefinition.scala of 1.3 and 1.4. */
export const hasArguments = ({ args }: MarathonApp, target: Target): boolean =>
  Boolean(args?.length) || (Boolean(args) && isWithin(versionOf(target, 'marathon'), { until: '1.4' }));

/**
 * Check whether an app has a container that counts as something to run; one of type MESOS without an image does so far. Before
 * 1.3 any does that is not empty, before 1.5 none that is not written. AppDefinition.scala, AppValidation.scala:513.
 */
export function hasRunnable(app: MarathonApp, workload: Workload, target: Target): boolean {
  const { container } = app;
  if (generationOf(target) === 'raml')
    return Boolean(container?.docker) || canonicalOf(workload, app).containerizer === 'MESOS';
  const isFilled = Boolean(container?.docker) || workload.containerizer === 'MESOS' || !isEmpty(container?.volumes);
  return Boolean(container) && isFilled;
}
