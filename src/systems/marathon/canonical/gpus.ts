import type { MarathonApp } from '../../../generated/marathon-app.ts';
import type { Selector } from '../../selector.ts';
import { among } from '../../selector.ts';
import { apps } from '../apps.ts';

/** The apps that ask for GPUs. */
export const gpuApps: Selector<MarathonApp> = among(apps, (found) => found.filter(({ gpus }) => (gpus ?? 0) > 0));
